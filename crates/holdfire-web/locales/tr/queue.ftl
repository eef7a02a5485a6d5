# What is to be worked on, and who works on it.

section-queue = İş sırası
queue-answer = { $n ->
    [one] Bir olay,
   *[other] { $n } olay,
} { $overdue ->
    [0] geciken yok.
    [one] birinin süresi dolmuş.
   *[other] { $overdue } tanesinin süresi dolmuş.
}
queue-states = Olayların vardığı aşama
queue-all = tümü
queue-overdue = gecikmiş
queue-mine = benimkiler
queue-filtered = Durum sayfasının süzgeçleri burada da geçerlidir.
queue-unfiltered = Tümünü göster
queue-empty = Burada kimseyi bekleyen bir şey yok.
queue-state = Durum
queue-who = Kim ilgileniyor
queue-bulk = Seçilenlerle
queue-choose = Seç
queue-none-chosen = seçilen yok
queue-claim = Üstlen
queue-release = Bırak
queue-mark-seen = Okundu olarak işaretle
queue-assign = Görevlendir
queue-assign-to = kime
queue-nobody = kimse
queue-assigned = görevlendirilen:
queue-viewing = şu anda bakan:
queue-unread = yeni
queue-claimed-until = { $who }, bitiş { $when }
queue-done = { $n ->
    [0] Hiçbir şey değişmedi.
    [one] Bir olay değişti.
   *[other] { $n } olay değişti.
}
queue-searches = Kaydedilen aramalar
queue-search-name = Bu görünümü şu adla kaydet
queue-subscribe = İçindeki yenilikleri bana bildir
queue-subscribed = yenilikleri bildiriyor
queue-save = Kaydet
queue-forget = Kaldır
page-of = sayfa { $page } / { $pages }
queue-unclaimed = kimse
