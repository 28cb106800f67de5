// Command generate prints the vectors of this directory with tools that Mizan did not write:
// golang.org/x/mod/sumdb (note, tlog), filippo.io/torchwood and transparency-dev/formats.
//
// Usage: generate DIRECTORY. Cosignatures carry the time of the run, so a second run differs.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/torchwood"
	formats "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/formats/proof"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const origin = "log.example/vectors"

var large = []int64{255, 256, 257, 511, 512, 513, 700, 65535, 65536, 65537, 70000}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func write(name string, content []byte) {
	path := filepath.Join(os.Args[1], name)
	check(os.MkdirAll(filepath.Dir(path), 0o755))
	check(os.WriteFile(path, content, 0o644))
}

func seed(filler byte) []byte { return bytes.Repeat([]byte{filler}, ed25519.SeedSize) }

// secret writes a seed as the note packages take it.
func secret(name string, filler byte) string {
	public := ed25519.NewKeyFromSeed(seed(filler)).Public().(ed25519.PublicKey)
	id := sha256.Sum256(append([]byte(name+"\n\x01"), public...))
	return fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", name, binary.BigEndian.Uint32(id[:4]),
		base64.StdEncoding.EncodeToString(append([]byte{1}, seed(filler)...)))
}

type store struct{ hashes []tlog.Hash }

func (s *store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, at := range indexes {
		out[i] = s.hashes[at]
	}
	return out, nil
}

func entry(i int64) []byte { return fmt.Appendf(nil, "entry %d", i) }

func hashes(list []tlog.Hash) string {
	var out strings.Builder
	for _, h := range list {
		out.WriteString(" " + h.String())
	}
	return out.String()
}

func trees(s *store) {
	for i := range int64(70000) {
		stored, err := tlog.StoredHashes(i, entry(i), s)
		check(err)
		s.hashes = append(s.hashes, stored...)
	}
	var sizes []int64
	for n := range int64(41) {
		sizes = append(sizes, n)
	}
	var roots, inclusion, consistency strings.Builder
	for _, n := range append(sizes, large...) {
		root, err := tlog.TreeHash(n, s)
		check(err)
		fmt.Fprintf(&roots, "%d %s\n", n, root)
	}
	prove := func(index, n int64) {
		p, err := tlog.ProveRecord(n, index, s)
		check(err)
		fmt.Fprintf(&inclusion, "%d %d%s\n", index, n, hashes(p))
	}
	extend := func(from, to int64) {
		p, err := tlog.ProveTree(to, from, s)
		check(err)
		fmt.Fprintf(&consistency, "%d %d%s\n", from, to, hashes(p))
	}
	for n := int64(1); n <= 20; n++ {
		for i := range n {
			prove(i, n)
			extend(i+1, n)
		}
	}
	for _, n := range large {
		for _, i := range []int64{0, 1, 254, n / 2, n - 2, n - 1} {
			prove(i, n)
			extend(i+1, n)
		}
	}
	write("roots.txt", []byte(roots.String()))
	write("inclusion.txt", []byte(inclusion.String()))
	write("consistency.txt", []byte(consistency.String()))
}

func tiles(s *store) {
	var out strings.Builder
	for _, t := range tlog.NewTiles(8, 0, 70000) {
		data, err := tlog.ReadTileData(t, s)
		check(err)
		fmt.Fprintf(&out, "%s %x\n", torchwood.TilePath(t), sha256.Sum256(data))
		if t.L == 0 {
			var bundle []byte
			for i := range int64(t.W) {
				bundle, err = torchwood.AppendTileEntry(bundle, entry(t.N*256+i))
				check(err)
			}
			t.L = -1
			fmt.Fprintf(&out, "%s %x\n", torchwood.TilePath(t), sha256.Sum256(bundle))
		}
	}
	write("tiles.txt", []byte(out.String()))
	out.Reset()
	for _, n := range []int64{0, 7, 999, 1000, 1234067, 999999999, 1 << 40} {
		for _, l := range []int{-1, 0, 1, 7} {
			for _, w := range []int{1, 255, 256} {
				fmt.Fprintf(&out, "%d %d %d %s\n", l, n, w,
					torchwood.TilePath(tlog.Tile{H: 8, L: l, N: n, W: w}))
			}
		}
	}
	write("paths.txt", []byte(out.String()))
}

// signers are the log (type 0x01) and three cosigners (type 0x04).
func signers() (log note.Signer, cosigners map[string]note.Signer, vkeys map[string]string) {
	vkeys = map[string]string{}
	log, err := note.NewSigner(secret(origin, 1))
	check(err)
	vkeys["log"], err = note.NewEd25519VerifierKey(origin,
		ed25519.NewKeyFromSeed(seed(1)).Public().(ed25519.PublicKey))
	check(err)
	cosigners = map[string]note.Signer{}
	var keys strings.Builder
	fmt.Fprintf(&keys, "log %x %s\n", seed(1), vkeys["log"])
	for i, letter := range []string{"A", "B", "M"} {
		filler := byte(i + 2)
		name := strings.ToLower(letter) + ".example/cosigner"
		c, err := torchwood.NewCosignatureSigner(name, ed25519.NewKeyFromSeed(seed(filler)))
		check(err)
		cosigners[letter] = c
		vkeys[letter] = c.Verifier().String()
		fmt.Fprintf(&keys, "%s %x %s\n", letter, seed(filler), vkeys[letter])
	}
	write("keys.txt", []byte(keys.String()))
	return log, cosigners, vkeys
}

func checkpoints(s *store, log note.Signer, cosigners map[string]note.Signer) []byte {
	signed, err := note.Sign(&note.Note{Text: "A note with a blank line\n\nand an é.\n"}, log)
	check(err)
	write("note.txt", signed)
	empty, err := note.Sign(&note.Note{Text: torchwood.Checkpoint{
		Origin: origin, Tree: tlog.Tree{N: 0, Hash: tlog.Hash(sha256.Sum256(nil))}}.String()}, log)
	check(err)
	write("checkpoint-0.txt", empty)
	root, err := tlog.TreeHash(700, s)
	check(err)
	text := torchwood.Checkpoint{Origin: origin, Tree: tlog.Tree{N: 700, Hash: root}}.String()
	signed, err = note.Sign(&note.Note{Text: text}, log, cosigners["A"], cosigners["B"])
	check(err)
	write("checkpoint-700.txt", signed)
	theirs, err := formats.NewSignerForCosignatureV1(secret("m.example/cosigner", 4))
	check(err)
	signed2, err := note.Sign(&note.Note{Text: text}, log, theirs)
	check(err)
	write("checkpoint-700-formats.txt", signed2)
	return signed
}

func proofs(s *store, checkpoint []byte) {
	p, err := tlog.ProveRecord(700, 298, s)
	check(err)
	write("298-in-700.tlog-proof",
		torchwood.FormatProofWithExtraData(298, entry(298), p, checkpoint))
	list := make([][sha256.Size]byte, len(p))
	for i := range p {
		list[i] = p[i]
	}
	write("298-in-700-formats.tlog-proof", proof.TLogProof{
		Index: 298, Hashes: list, Checkpoint: checkpoint}.Marshal())
}

func policies(log note.Signer, cosigners map[string]note.Signer, vkeys map[string]string) {
	head := fmt.Sprintf("# written by generate/main.go\nlog %s\n\nwitness A %s\nwitness B %s\n"+
		"witness M\t%s https://m.example/\n", vkeys["log"], vkeys["A"], vkeys["B"], vkeys["M"])
	quorums := map[string]string{
		"none": "quorum none\n", "single": "quorum B\n",
		"any": "group live any A B M\nquorum live\n",
		"two": "group live 2 A B M\nquorum live\n",
		"all": "group live all A B M\nquorum live\n",
		"nested": "group parties all A B\ngroup mediators any M\n" +
			"group joint all parties mediators\nquorum joint\n",
		"either": "group parties all A B\ngroup either 1 parties M\nquorum either\n",
	}
	text := torchwood.Checkpoint{Origin: origin,
		Tree: tlog.Tree{N: 1, Hash: tlog.RecordHash(entry(0))}}.String()
	full, err := note.Sign(&note.Note{Text: text},
		log, cosigners["A"], cosigners["B"], cosigners["M"])
	check(err)
	write("judged.txt", full)
	parts := strings.SplitAfter(strings.SplitN(string(full), "\n\n", 2)[1], "\n")
	var out strings.Builder
	for _, name := range []string{"none", "single", "any", "two", "all", "nested", "either"} {
		policy := head + quorums[name]
		write("policies/"+name+".policy", []byte(policy))
		parsed, err := torchwood.ParsePolicy([]byte(policy))
		check(err)
		for set := 1; set < 16; set++ {
			cut := text + "\n"
			var who []string
			for i, letter := range []string{"log", "A", "B", "M"} {
				if set>>i&1 == 1 {
					cut += parts[i]
					who = append(who, letter)
				}
			}
			verdict := "accepted"
			if _, _, err := torchwood.VerifyCheckpoint([]byte(cut), parsed); err != nil {
				verdict = "refused"
			}
			fmt.Fprintf(&out, "%s %s %s\n", name, strings.Join(who, ","), verdict)
		}
	}
	write("judgements.txt", []byte(out.String()))
}

func main() {
	s := &store{}
	trees(s)
	tiles(s)
	log, cosigners, vkeys := signers()
	checkpoint := checkpoints(s, log, cosigners)
	proofs(s, checkpoint)
	policies(log, cosigners, vkeys)
}
