# What happened, and what to do about it: files, saving, snapshots, refusals.
# Every key begins with problem-. A key that ends in -hint says what to do.
# Keep both languages in the same order, with the same keys and variables.

## Saving and opening

problem-saved = { $file } is saved.
problem-name-taken = The plan is not saved. { $file } exists already.
problem-name-taken-hint = Choose another name, or choose the file with its ending if it should be replaced.
problem-nothing-to-save = The file is up to date already. There was nothing to save.
problem-saved-uncertainly = { $file } is saved, but the drive does not confirm that it has finished writing.
problem-saved-uncertainly-hint = Wait a moment before you switch off or take the drive out.
problem-held = { $file } is open with { $who }. You can read the plan, but not change it.
problem-held-hint = Ask for it to be closed there and open it again, or go on in a copy with Save as.
problem-not-saved-held = The plan is not saved. { $file } is open with { $who }.
problem-since = It has been open since { $since }.
problem-somebody = somebody else
problem-user-at = { $user } at { $host }
problem-read-only = The plan cannot be changed from here.
problem-read-only-hint = Leave the snapshot, or go on in a copy with Save as.
problem-answer-first = There is unsaved work from before that you must decide about first.
problem-answer-first-hint = Choose whether to bring the work back or throw it away.
problem-comments = { $file } holds comments, which will not be saved.
problem-comments-hint = When you next save, the present file with its comments stays beside it with the ending .bak.
problem-changed-on-disk = { $file } was changed by another program after it was opened.
problem-changed-on-disk-hint = Reload the file to see what is new, or keep your work in a copy with Save as.
problem-restored = The work from { $when } is back. It is not saved yet.
problem-restored-hint = Look it through and then save it. Undo works from here on.
problem-recovery-unreadable = There was unsaved work that cannot be read.
problem-recovery-unreadable-hint = It was put aside in { $file } and is not deleted.
problem-no-recovery-hint = Save often. Right now there is no copy if the power goes.

## Snapshots

problem-snapshot-taken = Snapshot { $number } is taken and lies in { $file }.
problem-agenda-sent = Version { $version } of the agenda was sent and lies in { $file }.
problem-snapshot-alone = This is snapshot { $number }, taken { $taken }. It is judged as of that day, and nothing in it can be changed.
problem-snapshot-alone-hint = Save it as a new plan to try changes.
problem-judged-otherwise =
    { $count ->
        [one] One goal is judged otherwise, or for another reason, than when the snapshot was taken.
       *[other] { $count } goals are judged otherwise, or for another reason, than when the snapshot was taken.
    }
problem-judged-otherwise-hint = The program's rules have changed since. What was shown then stands in the snapshot's file.
problem-refused-not-sent = The agenda has not been sent yet.
problem-refused-not-sent-hint = Send it on the page of the meeting; that takes the snapshot that is the agenda.
problem-save-before-snapshot = The plan is not saved in a file yet, so no snapshot can be taken.
problem-save-before-snapshot-hint = Save the plan first, then take the snapshot.
problem-snapshots-whole =
    { $count ->
        [0] The plan has no snapshots.
        [one] The plan’s snapshot is unchanged.
       *[other] All { $count } snapshots are unchanged.
    }
problem-snapshots-broken =
    { $count ->
        [one] 1 snapshot is changed or missing.
       *[other] { $count } snapshots are changed or missing.
    }
problem-snapshots-broken-hint = Fetch the original file from a backup. See which under Agenda.

## What was being done, and why it did not happen

problem-step-read = { $file } could not be opened.
problem-step-write = { $file } is not saved.
problem-step-backup = { $file } is not saved, because the previous version could not be put aside.
problem-step-lock = { $file } could not be reserved.
problem-step-recovery = The safety copy of unsaved work could not be written or read.
problem-step-snapshot = The snapshot could not be taken or opened ({ $file }).
problem-not-found = The file does not exist.
problem-not-found-hint = Choose a plan file that ends in .ron.
problem-figures-hint = Choose a file with figures.
problem-folder-gone = The folder does not exist or cannot be reached.
problem-folder-gone-hint = See whether the drive is connected, or choose another folder with Save as.
problem-folder-gone-read-hint = Check that the drive is connected and that the path is right.
problem-not-a-file = It is a folder or something else than a file.
problem-denied = You may not do that.
problem-denied-hint = Ask for access to the folder, or save in another folder with Save as.
problem-denied-read-hint = Ask for access to the file.
problem-write-protected = The file or the drive is write-protected.
problem-save-elsewhere-hint = Save in another folder with Save as. Your work is still here.
problem-read-elsewhere-hint = Try again, or copy the file to another folder and open it there.
problem-no-space = There is no space on the drive.
problem-no-space-hint = Make space and save again, or save elsewhere with Save as. The old file is whole.
problem-in-use = Another program keeps the file.
problem-in-use-hint = Close the other program, or wait a little and try again.
problem-faulty = The plan’s references do not hold together.
problem-faulty-hint = Mend the file there in a text editor, or open the previous version (.bak).
problem-faulty-others-hint =
    { $count ->
        [one] There is 1 more fault. The command planbord check shows them. Mend the file, or open the previous version (.bak).
       *[other] There are { $count } more faults. The command planbord check shows them. Mend the file, or open the previous version (.bak).
    }
problem-changed = The file changed on disk after it was read.
problem-unwritable = The plan could not be written so that it can be read again ({ $message }).
problem-report-hint = This is a fault in the program. Keep a copy with Save as, and report the fault.
problem-no-such-item = The agenda item is not in the plan.
problem-no-such-item-hint = Choose an item that is on the agenda.
problem-other-snapshot = The file is not the one that was taken. It was changed or exchanged.
problem-other = The system says: { $message }.
problem-at = Line { $line }, character { $column }:

## A change that could not be made

problem-refused-gone = What you wanted to change does not exist any more.
problem-refused-empty = The field must not be empty.
problem-refused-empty-hint = Write a text, or press Esc to keep the old one.
problem-refused-in-use =
    { $count ->
        [one] It is used in 1 other place and cannot be removed.
       *[other] It is used in { $count } other places and cannot be removed.
    }
problem-refused-in-use-hint = First remove the reference from the goal, formula, follow-up, case or printed statement.
problem-refused-snapshot = A snapshot was taken for the item, so it cannot be removed.
problem-refused-snapshot-hint = It must always be possible to trace a snapshot back to its item.
problem-refused-sent = The agenda was sent, so what it says cannot be changed.
problem-refused-sent-hint = Take the meeting back to ready, correct it, and send a new version.
problem-refused-approved = The minutes were approved, so what they say cannot be changed.
problem-refused-approved-hint = Take the meeting back to held to correct them.
problem-refused-scale = The scale must end after it begins.
problem-refused-last-target = The measure must have at least one target.
problem-refused-serves-itself = A goal cannot serve itself, or the same goal twice.
problem-refused-ends-before = The last day lies before the first.
problem-refused-no-reason = An assessment needs a reason and a name.
problem-refused-cell = The cell cannot hold that: a number in a column of words, or words in a column of numbers.
problem-refused-decimals = At most { $most } decimals can be shown.
problem-refused-ids = There are no numbers left for new things in this file.

## What is wrong with the text of a plan file

problem-file-empty = The file is empty.
problem-file-backup-hint = Open the previous version, which lies beside it with the ending .bak, or a backup.
problem-file-too-large = The file is larger than { $most } MB. No plan is that large.
problem-file-too-many = The file holds more than { $most } values. No plan has that many.
problem-file-not-utf8 = The file is not text in UTF-8.
problem-file-not-utf8-hint = Save it as UTF-8 in the text editor, or open the previous version (.bak).
problem-file-not-a-plan = It is not a plan file. It begins with “{ $found }”.
problem-file-no-version = The file does not state its version.
problem-file-no-version-hint = A plan file begins with (version: 1,
problem-file-too-new = The file is written in version { $found }. This program knows version { $known }.
problem-file-too-new-hint = Open it with a newer Planbord. The file has not been touched.
problem-file-extension = The file uses an extension of the format that a plan file must not use.
problem-file-extension-hint = Remove the line that begins with #!
problem-file-unknown-field = There is no field “{ $found }”.
problem-file-unknown-word = The word “{ $found }” cannot stand here.
problem-file-one-of-hint = Write one of these: { $list }.
problem-file-missing-field = The field “{ $found }” is missing.
problem-file-missing-field-hint = Write the field before the group ends.
problem-file-duplicate-field = The field “{ $found }” stands there twice.
problem-file-duplicate-field-hint = Remove one of them.
problem-file-too-deep = The groups lie deeper within one another than in any plan.
problem-file-too-deep-hint = Look for a bracket that is missing or one too many.
problem-file-comma = The number “{ $found }” is written with a comma.
problem-file-comma-hint = Write { $instead }. In the file the decimal mark is a point.
problem-file-not-finite = “{ $found }” is not a number that can be calculated with.
problem-file-exponent = The number “{ $found }” is written with an exponent.
problem-file-too-many-digits = The number “{ $found }” has more digits than can be calculated with exactly.
problem-file-not-a-number = “{ $found }” is not a number.
problem-file-bad-value = “{ $found }” cannot stand here.
problem-file-truncated = The file ends too early.
problem-file-truncated-opened-hint = What begins in line { $line } never ends. Open the previous version (.bak), or mend the file.
problem-file-missing-comma = A comma is missing.
problem-file-missing-comma-hint = Put a comma between the two fields.
problem-file-after-end = After the end of the plan stands “{ $found }”.
problem-file-after-end-hint = Remove what stands after the last bracket.
problem-file-syntax = The text cannot be read ({ $message }).
problem-write-number = Write a number with a point as decimal mark, such as { $example }.
problem-write-value = Write a number such as { $example }, or one of the words Missing, Hidden, NotMeasured.
problem-write-cell = Write a number such as { $example }, the word Blank, or a text in quotation marks.
problem-write-whole = Write a whole number such as { $example }.
problem-write-version = Write the number of the version, such as { $example }.
problem-write-period = Write a period such as { $example }.
problem-write-day = Write a date that exists, as { $example }.
problem-write-time = Write a time as { $example }.
problem-write-moment = Write date and time as { $example }.
problem-write-id = Write an id such as { $example }.
problem-write-digest = Write a SHA-256 of { $example } characters, 0-9 and a-f.
problem-write-text = Write a text in quotation marks, as { $example }.
problem-write-list = Write a list as { $example }.
problem-write-group = Write a group as { $example }.
problem-write-point = Write a point as { $example }.
problem-write-step = Write a step as { $example }.
problem-write-expression = Write a calculation with a point as decimal mark, such as { $example }.
problem-write-word = Write a word without quotation marks around it, as Local or { $example }.
problem-no-plan-for-figures = There is no plan to get figures for.
problem-no-plan-for-figures-hint = Open a plan, or begin a new one. Then get the figures.
problem-nothing-to-paste = There is no text to paste.
problem-nothing-to-paste-hint = Copy the table in the spreadsheet or on the page, and try again.
problem-imported = { $file }: { $parts }. Undo takes all of it back.
problem-imported-new-series = { $count ->
    [one] 1 new series
   *[other] { $count } new series
 }
problem-imported-series = figures in { $count ->
    [one] 1 series
   *[other] { $count } series
 }
problem-imported-new = { $count ->
    [one] 1 new figure
   *[other] { $count } new figures
 }
problem-imported-revised = { $count ->
    [one] 1 revised figure
   *[other] { $count } revised figures
 }
problem-imported-gone = { $count ->
    [one] 1 figure is gone
   *[other] { $count } figures are gone
 }
problem-nothing-imported = { $file }: what was chosen changes nothing in the plan.
problem-step-import = The figures in { $file } could not be read.
problem-step-export = { $file } could not be written.
problem-exported = Written to { $file }.
problem-not-exported = The chart could not be drawn: { $message }
problem-released-hint = The plan remembers what was let through.
problem-not-recorded = { $file } is not written, because the plan could not be told what was let through.
problem-not-recorded-hint = Mend what stands in the way, or try again when the plan can be saved.
problem-document-not-made = The document could not be made: { $message }
problem-document-not-made-hint = Try another format, or leave some of the content out.
problem-no-meeting = There is no meeting to present.
problem-no-meeting-hint = Add a meeting in Agenda, with items.
problem-slides-not-made = The slides could not be made: { $message }
problem-document-broke-off = { $file } is not written, because the work came to a halt.
problem-document-cancelled = Cancelled. { $file } is not written.
problem-document-plan-closed = { $file } is not written, because the plan was closed while the document was made.
problem-document-plan-closed-hint = Open the plan, and make the document again.
problem-other-kind = { $file } is a file of another kind and was not replaced.
problem-other-kind-hint = Choose another name.
