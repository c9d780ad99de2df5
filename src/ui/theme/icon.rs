//! The icons, by what they mean. `assets/icons/icons.csv` says which drawing each is.

macro_rules! icons {
    ($($name:ident = $char:literal,)*) => {
        /// A drawing of the icon font. It is never shown without a word beside it
        /// or a name that a screen reader can say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Icon { $($name,)* }

        impl Icon {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The character that draws it, from the range that Unicode leaves to fonts.
            pub const fn char(self) -> char {
                match self { $(Self::$name => $char,)* }
            }
        }
    };
}

icons! {
    Add = '\u{E001}',
    Remove = '\u{E002}',
    ArrowUp = '\u{E003}',
    ArrowDown = '\u{E004}',
    ArrowLeft = '\u{E005}',
    ArrowRight = '\u{E006}',
    Undo = '\u{E007}',
    Redo = '\u{E008}',
    Save = '\u{E009}',
    Open = '\u{E00A}',
    NewFile = '\u{E00B}',
    Copy = '\u{E00C}',
    Paste = '\u{E00D}',
    Snapshot = '\u{E00E}',
    Locked = '\u{E00F}',
    Unlocked = '\u{E010}',
    Show = '\u{E011}',
    Hide = '\u{E012}',
    Warning = '\u{E013}',
    Info = '\u{E014}',
    Check = '\u{E015}',
    CheckCircle = '\u{E016}',
    Close = '\u{E017}',
    CrossCircle = '\u{E018}',
    Search = '\u{E019}',
    List = '\u{E01A}',
    Target = '\u{E01B}',
    Budget = '\u{E01C}',
    Chart = '\u{E01D}',
    Calendar = '\u{E01E}',
    Overview = '\u{E01F}',
    Settings = '\u{E020}',
    LightMode = '\u{E021}',
    DarkMode = '\u{E022}',
    HalfCircle = '\u{E023}',
    Language = '\u{E024}',
    CaretDown = '\u{E025}',
    CaretRight = '\u{E026}',
    CaretUp = '\u{E027}',
    CaretLeft = '\u{E028}',
    More = '\u{E029}',
    DragHandle = '\u{E02A}',
    Edit = '\u{E02B}',
    History = '\u{E02C}',
    Users = '\u{E02D}',
    Attachment = '\u{E02E}',
    Decision = '\u{E02F}',
    Download = '\u{E030}',
    Upload = '\u{E031}',
    Link = '\u{E032}',
    OpenElsewhere = '\u{E033}',
    Columns = '\u{E034}',
    Rows = '\u{E035}',
    Table = '\u{E036}',
    Flag = '\u{E037}',
    Keyboard = '\u{E038}',
    Help = '\u{E039}',
    Print = '\u{E03A}',
    Adjust = '\u{E03B}',
    Filter = '\u{E03C}',
    Reload = '\u{E03D}',
    Verified = '\u{E03E}',
    Note = '\u{E03F}',
    Present = '\u{E040}',
    FullScreen = '\u{E041}',
    Equal = '\u{E042}',
    Different = '\u{E043}',
    Document = '\u{E044}',
    Responsible = '\u{E045}',
    Minus = '\u{E046}',
    CircleFilled = '\u{E080}',
    Circle = '\u{E081}',
    TriangleFilled = '\u{E082}',
    Triangle = '\u{E083}',
    SquareFilled = '\u{E084}',
    Square = '\u{E085}',
    DiamondFilled = '\u{E086}',
    Diamond = '\u{E087}',
    GoodMark = '\u{E088}',
    AttentionMark = '\u{E089}',
    FailureMark = '\u{E08A}',
    InfoMark = '\u{E08B}',
    QuestionMark = '\u{E08C}',
    UnknownMark = '\u{E08D}',
    BadMark = '\u{E08E}',
}

#[cfg(test)]
mod tests {
    use super::Icon;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_of_drawings_and_the_list_of_meanings_agree() {
        let drawn: BTreeSet<String> = include_str!("../../../assets/icons/icons.csv")
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next().map(str::to_owned))
            .collect();
        let meant: BTreeSet<String> =
            Icon::ALL.iter().map(|icon| format!("{:04X}", u32::from(icon.char()))).collect();
        assert_eq!(drawn, meant);
        assert_eq!(meant.len(), Icon::ALL.len());
    }
}
