package org.claypon.stats;

import java.nio.charset.StandardCharsets;

/// Draws that depend on who is drawn and never on when: the same seed and the same person give the same
/// draw in any order of rows, on any number of threads and on any machine.
///
/// With `mix` the finaliser of SplitMix64, `γ` its increment and `fnv` FNV-1a over the UTF-8 bytes of the
/// person's id:
/// ```text
/// key(seed, id)      = mix(mix(seed + γ) xor fnv(id))
/// draw(key, k)       = mix(key + (k+1)γ)                 the k-th output of SplitMix64 started at the key
/// pair(case, control)= mix(mix(case + γ) xor control)
/// below(draw, n)     = ⌊draw · n / 2⁶⁴⌋                   draw read as unsigned
/// uniform(draw)      = (⌊draw / 2¹²⌋ + ½) / 2⁵²           never 0 and never 1
/// ```
/// Arithmetic is modulo 2⁶⁴. Two people whose ids collide in all 64 bits have equal keys, so every order by
/// key ends with the id.
///
/// **Source.** SplitMix64: Steele, Lea & Flood 2014, OOPSLA, 453–472, doi:10.1145/2660193.2660195.
/// FNV-1a: Fowler, Noll & Vo, draft-eastlake-fnv.
public final class Draw {

    /// The golden ratio in 64 bits, the increment of SplitMix64.
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /// FNV-1a, 64 bits: its two published constants.
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;

    private static final long FNV_PRIME = 0x100000001B3L;

    /// Up to here a character is its own byte in UTF-8.
    private static final char LAST_OF_ONE_BYTE = 0x7F;

    private Draw() {}

    /// What stands for a person in every draw of a study with this seed.
    public static long key(long seed, String id) {
        return mix(mix(seed + GAMMA) ^ fnv(id));
    }

    /// The draw number `k` (from 0) of the person with this key.
    public static long draw(long key, long k) {
        return mix(key + (k + 1) * GAMMA);
    }

    /// The draw of a control for a case: for one case, different controls have different draws.
    public static long pair(long caseKey, long controlKey) {
        return mix(mix(caseKey + GAMMA) ^ controlKey);
    }

    /// A place from 0 to `places - 1`.
    public static long below(long draw, long places) {
        return Math.unsignedMultiplyHigh(draw, places);
    }

    /// A number between 0 and 1, neither of them.
    public static double uniform(long draw) {
        return ((draw >>> 12) + 0.5) * 0x1.0p-52;
    }

    /// What stands for a text.
    public static long fnv(String id) {
        long hash = FNV_OFFSET;
        for (int at = 0; at < id.length(); at++) {
            if (id.charAt(at) > LAST_OF_ONE_BYTE) {
                return fnvOfBytes(id);
            }
            hash = (hash ^ id.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    private static long fnvOfBytes(String id) {
        long hash = FNV_OFFSET;
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
