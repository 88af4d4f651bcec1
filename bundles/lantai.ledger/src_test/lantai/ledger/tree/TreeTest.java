package lantai.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Hash;

@DisplayName("The tree over the leaves")
class TreeTest {

    /** The eight leaves and eight roots that implementations of RFC 6962 have in common. */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHash hash = TreeHash.sha256();
    private final ProofCheck check = new ProofCheck(hash);

    private List<Hash> leaves(int count) {
        var list = new ArrayList<Hash>();
        for (var i = 0; i < count; i++) {
            list.add(hash.leaf(new byte[] { (byte) i, (byte) (i >> 8), 7 }));
        }
        return list;
    }

    private MemoryTree tree(List<Hash> leaves) {
        var tree = new MemoryTree(hash);
        leaves.forEach(tree::add);
        return tree;
    }

    /** The definition of RFC 6962 §2.1, word for word, on lists. */
    private Hash byDefinition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return hash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return hash.node(byDefinition(leaves.subList(0, k)), byDefinition(leaves.subList(k, leaves.size())));
    }

    @Test
    @DisplayName("has the roots that others compute for the same leaves")
    void knownRoots() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hash.empty().toString());
        var range = new CompactRange(hash);
        var tree = new MemoryTree(hash);
        for (var i = 0; i < LEAVES.size(); i++) {
            var leaf = hash.leaf(HexFormat.of().parseHex(LEAVES.get(i)));
            range.add(leaf);
            tree.add(leaf);
            assertEquals(ROOTS.get(i), range.root().toString());
            assertEquals(ROOTS.get(i), new TreeProofs(hash, tree).root(i + 1L).toString());
        }
    }

    @Test
    @DisplayName("gives the audit paths that others give for the same leaves")
    void knownPaths() {
        var tree = tree(LEAVES.stream().map(HexFormat.of()::parseHex).map(hash::leaf).toList());
        var proofs = new TreeProofs(hash, tree);
        assertEquals(List.of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"), text(proofs.inclusion(0, 8)));
        assertEquals(List.of("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"), text(proofs.inclusion(2, 3)));
        assertEquals(List.of("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"), text(proofs.consistency(6, 8)));
    }

    private static List<String> text(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }

    @Test
    @DisplayName("follows the definition at every size up to 130, leaf by leaf, from a saved place and in whole subtrees")
    void roots() {
        var leaves = leaves(130);
        var tree = tree(leaves);
        var range = new CompactRange(hash);
        for (var size = 0; size <= leaves.size(); size++) {
            var root = byDefinition(leaves.subList(0, size));
            assertEquals(root, range.root());
            assertEquals(root, new TreeProofs(hash, tree).root(size));
            assertEquals(root, new CompactRange(hash, size, range.roots()).root());
            assertEquals(size, range.size());
            if (size < leaves.size()) {
                range.add(leaves.get(size));
            }
        }
        var inSubtrees = new CompactRange(hash);
        for (var at = 0; at < 128; at += 16) {
            inSubtrees.addSubtree(4, tree.subtree(4, at / 16).value().toArray());
        }
        assertEquals(byDefinition(leaves.subList(0, 128)), inSubtrees.root());
        inSubtrees.add(leaves.get(128));
        assertThrows(IllegalArgumentException.class, () -> inSubtrees.addSubtree(1, new byte[32]));
    }

    @Test
    @DisplayName("proves every leaf in every tree up to 70, in at most ⌈log2 size⌉ hashes, and under no other place, size or leaf")
    void inclusion() {
        var leaves = leaves(70);
        var proofs = new TreeProofs(hash, tree(leaves));
        for (var size = 1; size <= leaves.size(); size++) {
            var head = proofs.head(size);
            for (var index = 0; index < size; index++) {
                var path = proofs.inclusion(index, size);
                assertTrue(path.size() <= Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
                assertTrue(check.inclusion(leaves.get(index), index, head, path));
                assertFalse(check.inclusion(leaves.get((index + 1) % 70), index, head, path));
                for (var other : new int[] { index - 1, index + 1, index ^ 1, -1, size, size + index }) {
                    assertFalse(other != index && check.inclusion(leaves.get(index), other, head, path), index + " as " + other);
                }
            }
        }
    }

    @Test
    @DisplayName("proves every tree up to 70 to be the beginning of every later one")
    void consistency() {
        var proofs = new TreeProofs(hash, tree(leaves(70)));
        for (var larger = 0; larger <= 70; larger++) {
            for (var smaller = 0; smaller <= larger; smaller++) {
                var proof = proofs.consistency(smaller, larger);
                assertTrue(check.consistency(proofs.head(smaller), proofs.head(larger), proof), smaller + " to " + larger);
                assertFalse(smaller < larger && check.consistency(proofs.head(larger), proofs.head(smaller), proof));
            }
        }
    }

    @Test
    @DisplayName("rejects 20,000 proofs changed at random: a bit, a hash more, one less, two swapped, another size, another root")
    void changedProofs() {
        var seed = new Random().nextLong();
        System.out.println("changed proofs, seed " + seed);
        var random = new Random(seed);
        var leaves = leaves(600);
        var proofs = new TreeProofs(hash, tree(leaves));
        for (var round = 0; round < 20_000; round++) {
            var size = 2 + random.nextInt(599);
            var index = random.nextInt(size);
            var path = new ArrayList<>(proofs.inclusion(index, size));
            var head = changed(random, path, proofs.head(size));
            assertFalse(check.inclusion(leaves.get(index), index, head, path), () -> index + " in " + size);
            var smaller = 1 + random.nextInt(size - 1);
            var proof = new ArrayList<>(proofs.consistency(smaller, size));
            var after = changed(random, proof, proofs.head(size));
            assertFalse(check.consistency(proofs.head(smaller), after, proof), () -> smaller + " to " + size);
        }
    }

    private TreeHead changed(Random random, List<Hash> path, TreeHead head) {
        var place = path.isEmpty() ? 0 : random.nextInt(path.size());
        switch (random.nextInt(5)) {
            case 0 -> path.set(place, flipped(random, path.get(place)));
            case 1 -> path.add(place, flipped(random, path.get(place)));
            case 2 -> path.remove(place);
            case 3 -> {
                return new TreeHead(head.size(), flipped(random, head.root()));
            }
            default -> {
                if (path.size() < 2) {
                    return new TreeHead(head.size() * 2 + 5, head.root());
                }
                path.add(path.remove(0));
            }
        }
        return head;
    }

    private static Hash flipped(Random random, Hash hash) {
        var bytes = hash.value().toArray();
        bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    @Test
    @DisplayName("refuses what is no place in it")
    void outside() {
        var tree = tree(leaves(5));
        var proofs = new TreeProofs(hash, tree);
        assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(0, 6));
        assertThrows(IllegalArgumentException.class, () -> proofs.consistency(4, 3));
        assertThrows(IllegalArgumentException.class, () -> proofs.root(6));
        assertThrows(IllegalArgumentException.class, () -> tree.subtree(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new CompactRange(hash, 3, List.of(hash.empty())));
        assertThrows(IllegalArgumentException.class, () -> new TreeHead(-1, hash.empty()));
    }

    @Test
    @DisplayName("takes any digest of 32 bytes, and no other")
    void otherDigest() {
        var other = new TreeHash("SHA3-256", () -> digest("SHA3-256"));
        assertEquals("a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a", other.empty().toString());
        assertFalse(Arrays.equals(other.leaf(new byte[0]).value().toArray(), hash.leaf(new byte[0]).value().toArray()));
        assertThrows(IllegalArgumentException.class, () -> new TreeHash("SHA-1", () -> digest("SHA-1")));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
