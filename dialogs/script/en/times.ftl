# Times of day, promises, and what hangs on them.

# source: none
# reviewer: unreviewed
clock = { $hour12 }:{ $minute } { $half ->
        [am] am
       *[pm] pm
    }

# source: practice-file
# reviewer: unreviewed
promise-soon = as soon as we are back at work

# source: practice-file
# reviewer: unreviewed
urgent-promise = If you ask for a person here, one answers { $promise }.

# source: practice-file
# reviewer: unreviewed
promise-by = by { $date }, { $time }
