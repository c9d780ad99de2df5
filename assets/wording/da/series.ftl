# The series view (Udvikling) and the sentences about a series.
# Every key begins with series-.
# Keep both languages in the same order, with the same keys and variables.

## A series in one sentence. $from and $to are figures with their unit; the past tense fits every title.

series-sentence-fell-by = { $title } er faldet fra { $from } ({ $from_period }) til { $to } ({ $to_period }), { $change }.
series-sentence-rose-by = { $title } er steget fra { $from } ({ $from_period }) til { $to } ({ $to_period }), { $change }.
series-sentence-fell = { $title } er faldet fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-rose = { $title } er steget fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-went = { $title } er gået fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-unchanged = { $title } er uændret fra { $from } ({ $from_period }) til { $to } ({ $to_period }).
series-sentence-single = { $title }: { $figures }.
series-sentence-figure = { $figure } ({ $when })
series-sentence-empty = { $title }: ingen værdier endnu.
series-sentence-unknown = { $title }: ingen kendte værdier ({ $unknown }).
series-sentence-unknown-since = Seneste punkt ({ $period }): { $what }.
