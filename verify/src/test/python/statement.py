"""The bytes of a statement, read from docs/spec/statement.md and docs/spec/types.md alone.

Strict JSON, the kinds and tables of types.md (which this program reads, so that it cannot differ
from the page), leaves, disclosures, verifier keys. reader.py uses it; alone it checks itself by
the vectors:

    python3 statement.py vectors/statement docs/spec/types.md

Python 3.11, standard library only. Refusals carry the codes of docs/rejections, except that a text
that ends early (J003) is refused as J002: Python's decoder does not tell the two apart.
"""
import base64, datetime, hashlib, json, pathlib, re, sys

MEDIA = b"application/vnd.mizan.statement+json"
ROLE_ROW = re.compile(r"`([a-z-]+)` \(([^)]*)\)")

class Refused(Exception):
    """The first place where something does not hold; `code` is that of docs/rejections, if any."""
    def __init__(self, code, what):
        super().__init__(f"{code} {what}".strip())
        self.code = code

def need(holds, what, code=""):
    if not holds:
        raise Refused(code, what)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def b64(text, url=False, code="", what="base64"):
    """One spelling only: the standard alphabet with padding, or the URL alphabet without."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4) if url else text,
                               b"-_" if url else b"+/", validate=True)
    except ValueError:
        raise Refused(code, what) from None
    again = base64.b64encode(raw, b"-_" if url else b"+/").decode()
    need((again.rstrip("=") if url else again) == text, what, code)
    return raw

def vkey(text, code="", what="vkey"):
    """(name, key id, type, key): the id is computed and compared."""
    m = re.fullmatch(r"([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    need(m and not re.search(r"[\s\x00-\x1f]", m[1]), what, code)
    raw = b64(m[3], code=code, what=what)
    need(len(raw) == 33 and sha(m[1].encode(), b"\n", raw)[:4].hex() == m[2], what, code)
    return m[1], bytes.fromhex(m[2]), raw[0], raw[1:]

# ---- JSON, kinds and tables (statement.md, types.md)

def read_json(raw, bound):
    need(len(raw) <= bound, f"more than {bound} bytes", "J009")
    def number(text):
        need(text != "-0", "minus zero", "J006")
        need(len(text) < 18 and abs(int(text)) < 2**53, f"number {text[:30]}", "J007")
        return int(text)
    def pairs(items):
        keys = [k for k, _ in items]
        need(len(keys) == len(set(keys)), "one key twice", "J005")
        return dict(items)
    def no(code):
        def refuse(text):
            raise Refused(code, text)
        return refuse
    def walk(v, depth):
        need(depth < 16 or not isinstance(v, (dict, list)), "more than 16 levels", "J008")
        if isinstance(v, str):
            need(not re.search("[\ud800-\udfff]", v), "half a surrogate pair", "J004")
        inside = [*v.keys(), *v.values()] if isinstance(v, dict) else v
        for item in inside if isinstance(inside, list) else ():
            walk(item, depth + 1)
    try:
        value = json.JSONDecoder(object_pairs_hook=pairs, parse_int=number, parse_float=no("J006"),
                                 parse_constant=no("J002")).decode(raw.decode("utf-8"))
    except UnicodeDecodeError as e:
        raise Refused("J001", str(e)) from None
    except json.JSONDecodeError as e:
        zero = re.match("-?0[0-9]", e.doc[max(e.pos - 2, 0):].lstrip("[, ")) if e.pos else None
        code = "J006" if zero else "J010" if e.msg == "Extra data" else "J002"
        raise Refused(code, str(e)) from None
    except RecursionError:
        raise Refused("J008", "more than 16 levels") from None
    walk(value, 0)
    return value

def tables(path):
    """types.md as {rules version: {type: (open fields, sealable fields, roles)}}; the payload's own
    under ''. A statement is read in the form of the version that it names."""
    text = pathlib.Path(path).read_text("utf-8")
    return {1: version(text, 1), 2: version(text, 2)}

def version(text, rules):
    types, name, rows = {}, None, None
    for line in text.splitlines():
        if line == "## The payload" or line.startswith("### `"):
            name = line[5:-1] if line.startswith("###") else ""
            types[name] = ({}, {}, set())
            rows = types[name][0]
        elif line == "Sealable:":
            rows = types[name][1]
        elif line == "From version 2." and rules == 1:
            types[None] = types.pop(name)  # unknown to this version
            name = None
        elif line.startswith("References:"):
            types[name][2].update(role for role, of in ROLE_ROW.findall(line)
                                  if rules > 1 or "from version 2" not in of)
        elif line.startswith("| `"):
            row = re.fullmatch(r"\| `([^`]+)` \| (.+) \| (must|may)(, from version 2)? \|", line)
            field, kind, must, later = row.groups()
            if later and rules == 1:
                continue
            parent, _, last = field.rpartition(".")
            parts = rows
            for step in parent.split("."):  # a row below another row is a part of it, else flat
                step = next((s for s in (parent, step) if s.removesuffix("[]") in parts), None)
                if step:
                    parts = parts[step.removesuffix("[]")][2]
                if step == parent:
                    break
            parts[last if parts is not rows else field] = (kind, must == "must", {})
    types.pop(None, None)
    return types

def form(types, p):
    """The tables by which a payload is read: of a version that is not known, the newest."""
    return types.get(p["rules"], types[max(types)])

def when(v, pattern):
    m = re.fullmatch(pattern, v, re.ASCII)
    try:
        need(m, "")
        datetime.date.fromisoformat(v[:10])
        if len(v) > 10:
            datetime.time.fromisoformat(v[11:19])
            need(not m[1] or (m[1] != "-00:00" and int(m[1][4:]) < 60 and m[1][1:] <= "18:00"), "")
        return True
    except (ValueError, Refused):
        return False

def instant(v):
    return datetime.datetime.fromisoformat(v.replace("Z", "+00:00"))

SLUG = re.compile(r"[a-z0-9-]{1,32}")
FORMS = {"clause": r"[A-Za-z0-9.-]{1,32}", "type": r"[a-z]{1,20}\.[a-z-]{1,40}",
         "origin": r"(?!.*\+)[!-~]{1,128}", "hex16": r"[0-9a-f]{32}", "hex32": r"[0-9a-f]{64}",
         "media type": r"[a-z0-9][a-z0-9.+-]{0,40}/[a-z0-9][a-z0-9.+-]{0,80}",
         "grade": r"[A-F][1-6]", "hex32 key": r"[0-9a-f]{64}", "hex32 key id": r"[0-9a-f]{64}",
         "code": r"[a-z0-9-]{1,64}", "member": SLUG, "sector": SLUG, "crossing": SLUG}

def check(v, kind, parts, where):
    """Refuses a value that is not of its kind."""
    if kind.startswith("list of "):
        of, low, high, rest = re.fullmatch(r"list of (.+?), (\d+) to (\d+)(.*)", kind).groups()
        need(isinstance(v, list), where, "J023")
        need(int(low) <= len(v) <= int(high), where, "J026")
        for i, item in enumerate(v):
            check(item, of + (rest if rest.startswith(":") else ""), parts, f"{where}[{i}]")
        if "strictly ascending" in rest:
            raw = [b64(d, True) for d in v] if "base64url" in of else v
            need(all(a < b for a, b in zip(raw, raw[1:])), where, "J027")
    elif parts:
        fields(v, parts, where)
        if kind == "casualties":
            need(v["low"] <= v["best"] <= v["high"], where, "J028")
        if kind == "figures" and "min" in v and "max" in v:
            need(v["min"] <= v["max"], where, "J028")
    elif kind == "truth":
        need(isinstance(v, bool), where, "J023")
    elif kind in ("count", "tree size") or kind.startswith("int "):
        need(type(v) is int, where, "J023")
        low, high = map(int, kind[4:].split(" to ")) if kind[:4] == "int " else (0, 2**53 - 1)
        need(low <= v <= high, where, "J026")
    elif kind.startswith("object"):
        need(isinstance(v, dict), where, "J023")
    else:
        need(isinstance(v, str), where, "J023")
        codes = re.findall("`([^`]+)`", kind)
        if codes:
            need(v in codes, where, "J024")
        elif kind == "text":
            need(1 <= len(v.encode()) <= 16384, where, "J026")
        elif kind == "instant":
            need(when(v, r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|([+-]\d\d:\d\d))"),
                 where, "J025")
        elif kind == "date":
            need(when(v, r"\d{4}-\d\d-\d\d"), where, "J025")
        elif kind == "vkey":
            vkey(v, "J025", where)
        elif kind == "base64url digest":
            need(len(b64(v, True, "J025", where)) == 32, where, "J025")
        else:
            need(re.fullmatch(FORMS[kind], v), where, "J025")

def fields(v, parts, where):
    need(isinstance(v, dict), where, "J023")
    for name, (_, must, _) in parts.items():
        need(name in v or not must, f"{where}: no {name}", "J021")
    need(set(v) <= set(parts), f"{where}: unknown {set(v) - set(parts)}", "J020")
    need(list(v) == [name for name in parts if name in v], f"{where}: order of keys", "J022")
    for name, item in v.items():
        check(item, parts[name][0], parts[name][2], f"{where}.{name}")

def payload_of(raw, types):
    p = read_json(raw, 65_000)
    fields(p, types[max(types)][""][0], "payload")
    types = form(types, p)
    if p["type"] not in types or not p["type"]:
        return p  # void to this reader
    opens, _, roles = types[p["type"]]
    for ref in p["refs"]:
        need(ref["as"] in roles, f"refs: {ref['as']}", "J024")
    fields(p["open"], opens, "open")
    o = p["open"]
    if p["type"] == "case.reply":
        need((o["kind"] == "justifies") == ("justification" in o), "justification", "J028")
    if p["type"] == "contact.oral":
        need("answerBy" not in o or "direction" in o, "answerBy", "J028")
    if p["type"] == "publication.daily-report-issued":
        need(instant(o["from"]) <= instant(o["cutOff"]), "from", "J028")
    if p["type"] == "commitment.undertaken":
        d, kind = o["due"], o["due"]["kind"]
        need((kind == "date") == ("at" in d) and (kind == "after-commitment") == ("after" in d)
             and (kind != "after-days" or "days" in d)
             and (kind in ("after-days", "after-commitment") or "days" not in d), "due", "J028")
    return p

def leaf_of(e):
    """(recorded-at, payload, hand-in note, key id, signature) of an entry."""
    at = 0
    def take(n):
        nonlocal at
        need(at + n <= len(e), f"entry ends in a field at byte {at}", "J061")
        at += n
        return e[at - n:at]
    need(len(e) <= 65_535, "entry too long", "J063")
    need(take(1) == b"\x01", "version", "J060")
    recorded = int.from_bytes(take(8), "big")
    need(recorded <= 253402300799999, "recorded-at", "J065")
    need(take(int.from_bytes(take(2), "big")) == MEDIA, "payloadType", "J040")
    payload = take(int.from_bytes(take(4), "big"))
    note = take(int.from_bytes(take(2), "big"))
    need(take(1) == b"\x01", "number of signatures", "J041")
    kid, sig = take(32), take(64)
    need(at == len(e), "bytes after the signature", "J062")
    again = (b"\x01" + recorded.to_bytes(8, "big") + len(MEDIA).to_bytes(2, "big") + MEDIA
             + len(payload).to_bytes(4, "big") + payload + len(note).to_bytes(2, "big") + note
             + b"\x01" + kid + sig)
    need(again == e, "entry does not encode to itself")
    return recorded, payload, note, kid.hex(), sig

def pae(payload):
    return b"DSSEv1 %d %s %d %s" % (len(MEDIA), MEDIA, len(payload), payload)

def disclosure_of(line, sealable=None):
    """(name, value, digest) of one disclosure; sealable None: the type is unknown."""
    raw = b64(line, True, "J080", "disclosure")
    item = read_json(raw, 262_144)
    need(isinstance(item, list) and len(item) == 3 and all(isinstance(x, str) for x in item[:2]),
         "disclosure", "J081")
    need(len(b64(item[0], True, "J082", "salt")) == 16, "salt", "J082")
    if sealable is not None:
        need(item[1] in sealable, f"disclosure of {item[1]}: not a field of the type", "J020")
        kind, _, parts = sealable[item[1]]
        check(item[2], kind, parts, item[1])
    return item[1], item[2], sha(line.encode())

AGE = re.compile(rb"age-encryption\.org/v1\n((?:-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n)+)"
                 rb"--- [A-Za-z0-9+/]{43}\n")

# ---- this program by the vectors

def vectors(folder, types):
    """Each of our answers against the vectors; a wrong one is Refused."""
    bad = total = other = 0
    readers = {"json": lambda raw: read_json(raw, 65_000), "leaf": leaf_of,
               "payload": lambda raw: payload_of(raw, types),
               "disclosure": lambda raw: disclosure_of(raw.decode("latin-1"))}
    for name, reader in readers.items():
        for case in json.loads(pathlib.Path(folder, name + ".json").read_text("utf-8"))["cases"]:
            try:
                reader(bytes.fromhex(case["hex"]))
                said = "accepted"
            except Refused as r:
                said = r.code
            total += 1
            if (said == "accepted") != (case["expect"] == "accepted"):
                bad += 1
                print(f"{name}: {case['why']}: {said}, expected {case['expect']}")
            elif said != case["expect"]:
                other += 1
                print(f"{name}: {case['why']}: refused as {said}, expected {case['expect']}")
    need(not bad, f"{bad} of {total} vectors")
    print(f"{total} vectors hold, {other} of them refused with another code")

if __name__ == "__main__":
    try:
        vectors(sys.argv[1], tables(sys.argv[2]))
    except Refused as refused:
        sys.exit(f"does not hold: {refused}")
