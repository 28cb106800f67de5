"""An independent reader of a Mizan record, written from docs/spec/*.md.

It accepted both demonstrations before its author had seen the Java code. Only `degree`, `ratified`,
the refusal of unknown lines, and the bounds of keys and references were settled after that, by
rules.md, record.md and a look at `CosignerPolicies`; the first pages given did not say them.

It trusts no server: it fetches the checkpoint, the archive
of checkpoints, hash tiles, entry bundles, three proofs and all blobs; recomputes every hash from
the entries; checks the log's signatures, every cosignature and every officer's signature; decodes
every payload by the tables of types.md; opens every disclosure file that is plain, and counts the
sealed ones and their stanzas. Of rules.md it knows charters, keys, heads seen and references, no
roles and no cases: an entry that the rules make void for these reasons is a failure here.

    python3 reader.py URL|DIR... [--types FILE] [--keep DIR] [--vectors DIR]

--types is docs/spec/types.md (default: that of this repository); --keep copies what was read, and
such a copy can be read as DIR; --vectors checks this program by vectors/statement. Needs
Python 3.11 and `cryptography` (Ed25519). Exit 0: all holds. Exit 1: the first place that does not
is named.
"""
import datetime, functools, hashlib, http.client, json, pathlib, re, sys
import urllib.parse
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from statement import (AGE, Refused, b64, disclosure_of, form, leaf_of, need, pae, payload_of, sha,
                       tables, vectors, vkey)

# ---- Ed25519: canonical keys of prime order (log.md section 8), signatures by OpenSSL

P, D = 2**255 - 19, -121665 * pow(121666, -1, 2**255 - 19)
ORDER = 2**252 + 27742317777372353535851937790883648493

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

@functools.cache
def key_of(raw, what):
    """Refuses a public key that is not the canonical encoding of a point of prime order."""
    y, sign = int.from_bytes(raw, "little") & 2**255 - 1, raw[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(len(raw) == 32 and y < P and x * x % P == square and not (x == 0 and sign), what)
    x, total, power, k = x if x % 2 == sign else P - x, (0, 1, 1, 0), None, ORDER
    power = (x, y, 1, x * y % P)
    while k:
        total, power, k = add(total, power) if k & 1 else total, add(power, power), k >> 1
    need(total[0] % P == 0 and (total[1] - total[2]) % P == 0 and (x, y) != (0, 1), what)
    return Ed25519PublicKey.from_public_bytes(raw)

def signed(key, signature, message):
    try:
        key.verify(signature, message)
        return True
    except InvalidSignature:
        return False

# ---- notes, checkpoints, cosignatures (log.md sections 3 to 5)

class Note:
    """A checkpoint as read; `check` says who signed it."""
    def __init__(self, raw, where):
        need(len(raw) <= 1_000_000, f"{where}: longer than 1,000,000 bytes")
        try:
            whole = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("", f"{where}: not UTF-8") from None
        cut = whole.rfind("\n\n")
        need(cut > 0 and whole.endswith("\n"), f"{where}: no empty line, or no last line feed")
        self.where, self.text, self.lines = where, whole[:cut + 1], []
        need(not re.search(r"[\x00-\x09\x0b-\x1f]", self.text), f"{where}: control characters")
        for line in whole[cut + 2:].split("\n")[:-1]:
            m = re.fullmatch(r"— (\S+) (\S+)", line)
            need(m and "+" not in m[1] and min(m[1]) >= " ", f"{where}: signature line {line!r}")
            sig = b64(m[2], what=f"{where}: base64 of {m[1]}")
            need(len(sig) > 4, f"{where}: short signature of {m[1]}")
            self.lines.append((m[1], sig[:4], sig[4:]))
        need(1 <= len(self.lines) <= 100, f"{where}: {len(self.lines)} signature lines")
        m = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n", self.text)
        need(m and int(m[2]) < 2**63, f"{where}: not the three lines of a checkpoint")
        self.origin, self.size, self.root = m[1], int(m[2]), b64(m[3], what=f"{where}: root")
        need(len(self.root) == 32, f"{where}: root")

    def check(self, log, cosigners, strict=True):
        """The cosigners' keys that signed, with their newest time; a false line spoils the note."""
        good, seconds, unknown = False, {}, 0
        keys = {(k[0], k[1]): k for k in [log, *cosigners]}
        for name, kid, sig in self.lines:
            key, what = keys.get((name, kid)), f"{self.where}: signature of {name}"
            if key is None:
                unknown += 1
            elif key[2] == 1:
                need(len(sig) == 64 and signed(key_of(key[3], what), sig, self.text.encode()), what)
                good = good or key == log
            else:
                at = int.from_bytes(sig[:8], "big")
                need(len(sig) == 72 and 1 <= at < 2**63, what)
                text = f"cosignature/v1\ntime {at}\n{self.text}".encode()
                need(signed(key_of(key[3], what), sig[8:], text), what)
                seconds[key] = max(at, seconds.get(key, 0))
        need(not (strict and unknown), f"{self.where}: {unknown} lines of unknown keys")
        need(good and self.origin == log[0], f"{self.where}: not signed by the log {log[0]}")
        return seconds

# ---- the tree, tiles and proofs (log.md sections 1, 2 and 7)

def root_of(hashes):
    level = list(hashes) or [hashlib.sha256().digest()]
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        level = [sha(b"\x01", a, b) for a, b in zip(level[::2], level[1::2])] + odd
    return level[0]

def roots_of(leaves):
    """The root of the first n leaves, for each n from 0."""
    out, peaks = [hashlib.sha256().digest()], []
    for leaf in leaves:
        peaks.append((1, leaf))
        while len(peaks) > 1 and peaks[-2][0] == peaks[-1][0]:
            (size, left), (_, right) = peaks[-2:]
            peaks[-2:] = [(2 * size, sha(b"\x01", left, right))]
        root = peaks[-1][1]
        for _, left in peaks[-2::-1]:
            root = sha(b"\x01", left, root)
        out.append(root)
    return out

def tile_path(n, width=256):
    groups = f"{n:0{-(-len(str(n)) // 3) * 3}d}"
    threes = [groups[i:i + 3] for i in range(0, len(groups), 3)]
    path = "".join(f"x{g}/" for g in threes[:-1]) + threes[-1]
    return path if width == 256 else f"{path}.p/{width}"

def proof_root(leaf, index, size, path):
    """RFC 9162 section 2.1.3.2."""
    need(index < size, "proof: index beyond the tree")
    fn, sn, r = index, size - 1, leaf
    for p in path:
        need(sn > 0, "proof: too many hashes")
        if fn % 2 or fn == sn:
            r = sha(b"\x01", p, r)
            while not fn % 2 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha(b"\x01", r, p)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0, "proof: too few hashes")
    return r

# ---- one record

class Record:
    def __init__(self, base, types, keep=None):
        self.base, self.types, self.keep = base.rstrip("/"), types, keep
        url = urllib.parse.urlsplit(self.base)
        wires = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
        wire = wires.get(url.scheme)
        self.wire, self.prefix = wire and wire(url.netloc, timeout=30), url.path
        self.counts = dict.fromkeys(("signatures", "files", "fields", "sealed", "digests", "void",
                                     "undisclosed", "withheld", "attachments", "notes", "tiles"), 0)
        self.officers, self.recipients, self.cosigners, self.every = {}, set(), {}, set()
        self.log, self.ids, self.signers, self.proposals, self.force = None, {}, {}, {}, None

    def get(self, path, optional=False):
        """The bytes under a path; None if it is not there or not for us, where it is optional."""
        try:
            if self.wire:
                self.wire.request("GET", f"{self.prefix}/{path}")
                answer = self.wire.getresponse()
                status, raw = answer.status, answer.read()
            else:
                status, raw = 200, pathlib.Path(self.base, path).read_bytes()
        except FileNotFoundError:
            status, raw = 404, b""
        except (OSError, http.client.HTTPException) as e:
            raise Refused("", f"/{path}: {e!r}") from None
        if optional and status in (403, 404):
            return None
        need(status == 200, f"/{path}: answered with {status}")
        if self.keep:
            to = pathlib.Path(self.keep, path)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(raw)
        return raw

    def tile(self, level, n, width, element):
        raw = self.get(f"log/tile/{level}/{tile_path(n, width)}", optional=width < 256)
        if raw is not None:
            return raw
        return element(self.get(f"log/tile/{level}/{tile_path(n)}"), width)

    def entries(self, size):
        out = []
        def cut(raw, width, strict=False):
            found, at = [], 0
            while len(found) < width:
                end = at + 2 + int.from_bytes(raw[at:at + 2], "big")
                need(at + 2 <= end <= len(raw), f"bundle ends in entry {len(out) + len(found)}")
                found, at = found + [raw[at + 2:end]], end
            need(not strict or at == len(raw), "bundle: bytes behind the last entry")
            return found if strict else raw[:at]
        for n in range(-(-size // 256)):
            width = min(256, size - 256 * n)
            out += cut(self.tile("entries", n, width, cut), width, True)
        return out

    def run(self):
        head = Note(self.get("log/checkpoint"), "checkpoint")
        entries = self.entries(head.size)
        need(entries, "the log is empty: there is no charter")
        leaves = [sha(b"\x00", e) for e in entries]
        self.roots = roots_of(leaves)
        need(self.roots[-1] == head.root, "the entries do not have the checkpoint's root")
        self.tiles(leaves)
        last = 0
        for i, e in enumerate(entries):
            try:
                last = self.entry(i, e, last)
            except Refused as r:
                raise Refused("", f"entry {i}: {r}") from None
        seconds = head.check(self.log, self.every)
        cosigned = self.degree(seconds)
        self.archive(head.size)
        for i in sorted({0, head.size // 2, head.size - 1}):
            self.proof(i, entries[i], leaves[i])
        c = self.counts
        print(f"record       {self.base}\norigin       {head.origin}\n"
              f"entries      {head.size}, {c['void']} of unknown types, {c['tiles']} hash tiles\n"
              f"root         {head.root.hex()}\n"
              f"signatures   {c['signatures']} of officers, {c['notes']} of archived checkpoints\n"
              f"disclosed    {c['files']} plain files, {c['fields']} fields, each with its digest\n"
              f"sealed       {c['sealed']} files, {c['withheld']} of them not handed out; "
              f"{c['undisclosed']} of {c['digests']} digests sealed or decoys\n"
              f"attachments  {c['attachments']}\n"
              f"cosigned     {cosigned}; newest "
              f"{datetime.datetime.fromtimestamp(max(seconds.values(), default=0), datetime.UTC)}\n"
              "all holds")

    def degree(self, seconds):
        """The live quorum of blind keys must hold; full keys are told; the operator's count not."""
        o = self.force
        now = {m["id"]: self.cosigners[m["id"]] for m in o["members"] if "cosigner" in m}
        now.pop(o["operator"], None)
        blind = [m for m, (b, _) in now.items() if b in seconds]
        full = [m for m, (_, f) in now.items() if f in seconds]
        need(len(blind) >= o["live"], f"checkpoint: cosigned by {len(blind)}, not {o['live']}")
        parties = {m["id"] for m in o["members"] if m["kind"] == "party"}
        mediators = {m["id"] for m in o["members"] if m["kind"] in ("mediator", "guarantor")}
        joint = parties and parties <= set(full) and mediators & set(full)
        return (f"{'jointly, ' if joint else ''}live quorum {o['live']}: blind {', '.join(blind)}; "
                f"full {', '.join(full)}")

    def tiles(self, leaves):
        level, hashes = 0, leaves
        while hashes:
            for n in range(-(-len(hashes) // 256)):
                part = hashes[256 * n:256 * n + 256]
                raw = self.tile(level, n, len(part), lambda full, width: full[:32 * width])
                need(raw == b"".join(part), f"tile/{level}/{tile_path(n, len(part))}")
                self.counts["tiles"] += 1
            hashes = [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]
            level += 1

    def archive(self, size):
        text = self.get("log/checkpoints/index").decode("ascii")
        sizes = [int(s) for s in text[:text.rfind("\n") + 1].split()]
        need(text.startswith("".join(f"{s}\n" for s in sizes)) and sizes[0] == 0 and size in sizes
             and all(a < b for a, b in zip(sizes, sizes[1:])), "checkpoints/index")
        for s in [s for s in sizes if s <= size]:
            note = Note(self.get(f"log/checkpoints/{tile_path(s)}"), f"checkpoints/{tile_path(s)}")
            note.check(self.log, self.every)
            need(note.size == s and note.root == self.roots[s], f"{note.where}: another tree")
            self.counts["notes"] += 1

    def proof(self, index, entry, leaf):
        sid, where = sha(pae(leaf_of(entry)[1])).hex(), f"proof of entry {index}"
        raw = self.get(f"api/statements/{sid}/proof").decode("utf-8")
        m = re.fullmatch(r"c2sp\.org/tlog-proof@v1\n(?:extra (\S+)\n)?index (0|[1-9][0-9]*)\n"
                         r"((?:\S{44}\n){0,63})\n(.+)", raw, re.DOTALL)
        need(m and m[1] and b64(m[1], what=where) == entry and int(m[2]) == index, where)
        note = Note(m[4].encode(), where)
        note.check(self.log, self.every, strict=False)
        path = [b64(h, what=where) for h in m[3].split()]
        need(proof_root(leaf, index, note.size, path) == note.root, where)
        if note.size < len(self.roots):  # else the record grew since we began
            need(note.root == self.roots[note.size], f"{where}: another tree")

    def entry(self, i, raw, last):
        recorded, payload, _, kid, sig = leaf_of(raw)
        p, sid = payload_of(payload, self.types), sha(pae(payload))
        need(recorded >= last, "recorded before the entry before it")
        need(sid not in self.ids, "a statement that stood here before")
        need(kid == p["officer"], "key id is not the officer's")
        seen = p["seen"]
        need(seen["size"] <= i and self.roots[seen["size"]].hex() == seen["root"], "seen: root")
        for ref in p["refs"]:
            of = self.ids.get(bytes.fromhex(ref["id"]))
            need(of is not None and (of < seen["size"] or self.signers[of] == kid),
                 f"refs: {ref['id']} is not covered by seen")
        charter = p["type"] in ("charter.provisional", "charter.proposed")
        if not i:
            need(charter and p["member"] == p["open"]["operator"], "the first entry is no charter")
            self.charter(p["open"])
        need(p["mechanism"] == self.log[0], "mechanism is another log")
        key = self.officers.get((p["member"], kid))
        if not key and p["type"] == "charter.ratified":
            key = self.proposal(p)[2].get((p["member"], kid))
        need(key, f"{p['member']} has no officer {kid}")
        until = key[2] and datetime.datetime.fromisoformat(key[2]).timestamp() * 1000
        need(not until or recorded < until, "the officer's delegation has expired")
        need(not until or not p["type"].startswith(("charter.", "delegation.")), "no root key")
        need(key[1] == p["person"], "the officer is another person")
        need(signed(key[0], sig, pae(payload)), "the officer's signature")
        self.counts["signatures"] += 1
        self.signers[i] = kid
        if charter:
            self.proposals[sid.hex()] = p["open"], set(), self.roots_in(p["open"])
        elif p["type"] == "charter.ratified":
            self.ratified(p)
        if p["type"] == "delegation.given":
            o = p["open"]
            self.officer(p["member"], o["key"], o["person"], o["until"])
            self.recipients.add(sha(bytes.fromhex(o["recipient"])).hex())
        elif p["type"] == "delegation.revoked":
            self.officers.pop((p["member"], p["open"]["officer"]), None)
        self.files(p)
        self.ids[sid] = i
        return recorded

    def officer(self, member, key, person, until):
        raw = bytes.fromhex(key)
        self.officers[member, sha(raw).hex()] = (key_of(raw, f"key of {member}"), person, until)

    def proposal(self, p):
        of = next((ref["id"] for ref in p["refs"] if ref["as"] == "charter"), None)
        need(of in self.proposals, "ratifies no charter proposed")
        return self.proposals[of]

    def ratified(self, p):
        """In force with all Parties and a mediator or guarantor of the proposal and of the old."""
        charter, members, _ = self.proposal(p)
        members.add(p["member"])
        joint = any(m["kind"] == "party" for m in self.force["members"])
        for o in [charter, self.force] if joint else [charter]:
            of = {kind: {m["id"] for m in o["members"] if m["kind"] in kind} for kind in
                  (("party",), ("mediator", "guarantor"))}
            if not of["party",] <= members or not of["mediator", "guarantor"] & members:
                return
        self.charter(charter)

    @staticmethod
    def roots_in(o):
        return {(m["id"], sha(bytes.fromhex(m["root"])).hex()):
                (key_of(bytes.fromhex(m["root"]), f"root of {m['id']}"), m["person"], None)
                for m in o["members"]}

    def charter(self, o):
        """The first charter, or one that came into force."""
        log = vkey(o["log"])
        need(log[2] == 1 and vkey(o["desk"])[2] == 1 and log[0] + "/desk" == vkey(o["desk"])[0],
             "keys of log and desk")
        need(self.log in (None, log), "a later charter names another log")
        key_of(log[3], "key of the log")
        self.log, self.force = log, o
        self.officers.update(self.roots_in(o))
        for m in o["members"]:
            self.recipients.add(sha(bytes.fromhex(m["recipient"])).hex())
            if "cosigner" in m:
                pair = vkey(m["cosigner"]["blind"]), vkey(m["cosigner"]["full"])
                need(all(k[2] == 4 for k in pair), f"cosigner of {m['id']}")
                self.cosigners[m["id"]] = pair
                self.every |= set(pair)
        keys = [k[3] for pair in self.cosigners.values() for k in pair]
        need(len(keys) == len(set(keys)), "one public key serves two cosigners")

    def files(self, p):
        known = form(self.types, p).get(p["type"])
        self.counts["void"] += known is None
        order, names, opened = {b64(d, True): n for n, d in enumerate(p["_sd"])}, set(), set()
        for f in p["blobs"] + p["files"]:
            where, to = f"blob {f['sha256']}", f.get("to", [])
            raw = self.get(f"api/blobs/{f['sha256']}", optional=bool(to))
            if raw is None:  # sealed from this reader, blobs.md
                self.counts["sealed"] += 1
                self.counts["withheld"] += 1
                continue
            need(sha(raw).hex() == f["sha256"] and len(raw) == f["bytes"], where)
            if "media" in f:
                self.counts["attachments"] += 1
            elif to:
                m = AGE.match(raw)
                need(m, f"{where}: no age file of X25519 stanzas", "J090")
                need(m[1].count(b"-> ") == len(to), f"{where}: stanzas and recipients", "J091")
                need(set(to) <= self.recipients, f"{where}: to a recipient whom nobody named")
                self.counts["sealed"] += 1
            else:
                need(len(raw) <= 1_048_576, where, "J009")
                need(raw.endswith(b"\n") and raw.isascii(), f"{where}: lines", "J085")
                before = -1
                for line in raw.decode("ascii").split("\n")[:-1]:
                    need(line, f"{where}: empty line", "J085")
                    name, _, digest = disclosure_of(line, known and known[1])
                    need(digest in order, f"{where}: {name} is not in _sd", "J083")
                    need(order[digest] > before, f"{where}: {name} out of order", "J084")
                    need(name not in names, f"{where}: {name} twice", "J083")
                    before = order[digest]
                    names.add(name)
                    opened.add(digest)
                self.counts["files"] += 1
        self.counts["fields"] += len(opened)
        self.counts["digests"] += len(order)
        self.counts["undisclosed"] += len(order) - len(opened)

# ---- this program by the vectors

def example(folder):
    """example.json, the proof of log.md and the signature that MUST be refused."""
    e = json.loads(pathlib.Path(folder, "example.json").read_text("utf-8"))
    raw = bytes.fromhex(e["leaf"])
    recorded, payload, note, kid, sig = leaf_of(raw)
    key = key_of(bytes.fromhex(e["publicKey"]), "example")
    need(payload.decode() == e["payload"] and pae(payload).decode() == e["pae"] and not note,
         "example: payload")
    need(sha(pae(payload)).hex() == e["id"] and kid == e["keyId"], "example: id")
    need(signed(key, sig, pae(payload)) and sig.hex() == e["signature"], "example: signature")
    need(sha(b"\x00", raw).hex() == e["leafHash"], "example: leaf hash")
    for d in e["disclosures"]:
        need(disclosure_of(d["encoded"])[2] == b64(d["digest"], True), "example: disclosure")
    weak = bytes.fromhex("1aebfe16e7cd8f6cb8ea8698d5f83b91ae54716b4dd4a349aa4e51644a8ef0cd")
    forged = bytes.fromhex("2cccacf3804d44659253671317981bda4f4d3e57ec339695c9ea61fc3c68f889"
                           "1d3d27d8117e0947c507cc73215cd2d21abc93735c13bed0f6113f6a186a3d0c")
    need(not signed(Ed25519PublicKey.from_public_bytes(weak), forged, b"the parties agree on X"),
         "log.md section 8: the signature that MUST be refused")
    print("the example holds")

def main(args):
    def option(name, otherwise=None):
        if name not in args:
            return otherwise
        at = args.index(name)
        return args.pop(at) and args.pop(at)
    here = pathlib.Path(__file__).resolve()
    types = tables(option("--types") or here.parents[4] / "docs/spec/types.md")
    folder, keep = option("--vectors"), option("--keep")
    try:
        if folder:
            vectors(folder, types)
            example(folder)
        for base in args:
            Record(base, types, keep).run()
    except (Refused, ValueError, LookupError, ArithmeticError, RecursionError) as e:
        print(f"does not hold: {e if isinstance(e, Refused) else repr(e)}")
        return 1
    return 0 if folder or args else 2

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
