//! PC-Axis: a header that is right so far, and what follows.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    planbord_fuzz::bounded(&[b"CHARSET=\"ANSI\";\n", bytes].concat(), "");
    let header =
        b"CHARSET=\"ANSI\";STUB=\"a\";HEADING=\"tid\";VALUES(\"a\")=\"x\",\"y\";VALUES(\"tid\")=\"1\",\"2\";";
    planbord_fuzz::bounded(&[&header[..], bytes].concat(), "");
});
