# The overview: answer, filters, map, timeline, list.

answer = { $incidents } ({ $reports }), { $when }: { $answers }.
answer-engaged = { $n ->
    [one] { $n } olay bir maddenin kapsamında
   *[other] { $n } olay bir maddenin kapsamında
}
answer-undetermined = { $n } olay belirsiz
answer-not-engaged = { $n } olay kapsam dışı
answer-no-clause = { $n } olay için yürürlükte madde yok
answer-no-incidents = Henüz olay kaydedilmedi.
answer-none-match = Uyan olay yok.
answer-perhaps = { $n ->
    [one] Bunlardan { $n } tanesi yalnızca belki bu dönemde.
   *[other] Bunlardan { $n } tanesi yalnızca belki bu dönemde.
}
answer-without-time = { $n ->
    [one] { $n } olayın zamanı belirtilmemiş, hiçbir döneme girmiyor.
   *[other] { $n } olayın zamanı belirtilmemiş, hiçbir döneme girmiyorlar.
}
days-end-at = Rapor günü saat { $time } itibarıyla biter ve bittiği günün tarihini taşır.
no-time-told = zamanı belirtilmemiş

filters = Süzgeçler
list = Olaylar
search-label = Numarasına veya yerine göre olay bul
search-hint = Numara veya yer
search-button = Bul
facet-verdict = Yanıt
facet-area = Bölge
facet-region = İl
facet-act = Eylem
facet-actor = Eylemde bulunduğu söylenen
facet-actor-note = iddiaya göre
facet-source = Kaynak
facet-clause = Madde
of-which-perhaps = { $n } belki
more-choices = { $n } tane daha

chip-actor = eylemde bulunduğu söylenen: { $name }
chip-source = bildiren: { $name }
chip-clause = { $clause }: { $answer }
chip-text = “{ $name }”
remove-filter = bu süzgeci kaldır
remove-all-filters = Bütün süzgeçleri kaldır
sorted-by = Sıra:
sort-latest = en yeni
sort-earliest = en eski
sort-reports = en çok rapor
sort-killed = en çok ölü
perhaps-in-period = belki bu dönemde
surely-in-period = kesinlikle dönemde
no-match = Bu süzgeçlere uyan olay yok.
no-incidents-yet = Henüz olay kaydedilmedi.
no-incidents-yet-next = Raporlar içe aktarılıp birleştirildiğinde olay olur.

map-label = { $n ->
    [one] { $n } olaylı harita; bir işaret birkaç olayı gösterebilir
   *[other] { $n } olaylı harita; bir işaret birkaç olayı gösterebilir
}
timeline-day = Güne göre olaylar
timeline-week = Haftaya göre olaylar
timeline-month = Aya göre olaylar
timeline-hatched = taralı: kimsenin gözlem yaptığı kayıtlı değil
bar = { $when }: { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}
bar-with-doubt = { $when }: { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}, { $perhaps } tanesi yalnızca belki o zaman
