# The series view (Udvikling) and the sentences about a series.
# Every key begins with series-.
# Keep both languages in the same order, with the same keys and variables.

## A series in one sentence. $from and $to are figures with their unit; the past tense fits every title.

series-sentence-fell-by = { $title } fell from { $from } ({ $from_period }) to { $to } ({ $to_period }), { $change }.
series-sentence-rose-by = { $title } rose from { $from } ({ $from_period }) to { $to } ({ $to_period }), { $change }.
series-sentence-fell = { $title } fell from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-rose = { $title } rose from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-went = { $title } went from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-unchanged = { $title } stayed the same from { $from } ({ $from_period }) to { $to } ({ $to_period }).
series-sentence-single = { $title }: { $figures }.
series-sentence-figure = { $figure } ({ $when })
series-sentence-empty = { $title }: no values yet.
series-sentence-unknown = { $title }: no known values ({ $unknown }).
series-sentence-unknown-since = Latest point ({ $period }): { $what }.
