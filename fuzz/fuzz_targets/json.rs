//! JSON of every shape: objects, lists, and the parts of JSON-stat.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    planbord_fuzz::bounded(&[b"{", bytes].concat(), "");
    planbord_fuzz::bounded(&[b"[", bytes].concat(), "");
    planbord_fuzz::bounded(&[b"{\"dataset\":{", bytes, b"}}"].concat(), "");
    planbord_fuzz::bounded(&[b"{\"columns\":[\"Periode\",\"A\"],\"rows\":", bytes, b"}"].concat(), "");
});
