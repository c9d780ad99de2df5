//! Separated text, whatever it begins with.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    planbord_fuzz::bounded(&[b"x;", bytes].concat(), "x.csv");
});
