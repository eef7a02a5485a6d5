# What the comparison of two reports found, field by field. The command line says the same.

found-apart-m = { $n } m apart
found-apart-km = { $n } km apart
found-same-time = at the same time, as far as stated
found-less-than-a-minute = less than a minute apart
found-minutes = { $n ->
    [one] one minute apart
   *[other] { $n } minutes apart
}
found-hours = { $n ->
    [one] one hour apart
   *[other] { $n } hours apart
}
found-days = { $n } days apart
found-act-unknown = act not stated by both
found-act-same = same act
found-act-coarser = act in one the class of the other
found-act-same-branch = different act of one class
found-act-different = different act
found-actor-unknown = actor not stated by both
found-actor-same = same actor
found-actor-coarser = actor in one the class of the other
found-actor-same-branch = different actor of one class
found-actor-different = different actor
found-target-unknown = target not stated by both
found-target-same = same target
found-target-coarser = target in one the class of the other
found-target-same-branch = different target of one class
found-target-different = different target
found-parties-exchanged = actor and target exchanged
found-killed-unknown = number killed not stated by both
found-killed-both-none = both report nobody killed
found-killed-same = same number killed
found-killed-near = nearly the same number killed
found-killed-different = different numbers killed
found-killed-none-and-few = nobody killed in one, one or two in the other
found-killed-none-and-more = nobody killed in one, three or more in the other
found-injured-unknown = number injured not stated by both
found-injured-both-none = both report nobody injured
found-injured-same = same number injured
found-injured-near = nearly the same number injured
found-injured-different = different numbers injured
found-injured-none-and-few = nobody injured in one, one or two in the other
found-injured-none-and-more = nobody injured in one, three or more in the other
found-one-document = from one document
found-two-documents = from two documents
found-published-together = published at the same time
found-published-days = { $n ->
    [one] published one day apart
   *[other] published { $n } days apart
}
found-shared-words = { $n ->
    [0] none of the rare words in the texts shared
    [one] one of the rare words in the texts shared
   *[other] { $n } of the rare words in the texts shared
}
found-shared-place-words = { $n ->
    [0] none of the words in the place names shared
    [one] one of the words in the place names shared
   *[other] { $n } of the words in the place names shared
}
found-names-of-one-spot = different names, but reports that use them lie at one spot
found-one-source = the same source
found-two-sources = different sources
found-one-event = coded under one event number
found-two-events = coded under two event numbers
found-rivals = another report of one of the two sources fits as well
attach = Attach evidence
attach-post = Post or desk of { $name } that brings it (never a person)
attach-nothing = Nothing was attached: no file, or none of a kind that is taken.
report-from-call = This report was taken down in
