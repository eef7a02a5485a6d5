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

# Which columns the list shows.
queue-positions = Tutumlar
queue-no-positions = henüz bildirilmedi
queue-due = Süre sonu
queue-waits-for = Beklenen
queue-reports = Bildirimler
queue-differences = Bildirimlerin ayrıştığı noktalar
queue-harm = Zarar
queue-targets = Hedefler
queue-known = Bilindiği an
queue-columns = Sütunlar
columns-earlier = { $column }: öne al
columns-later = { $column }: sona al
columns-away = { $column }: çıkar
columns-more = Diğer sütunlar:
columns-keep = Bu sütunları benim için sakla
columns-forget = Olağan sütunlara dön
columns-back = Tamam
columns-shared = Bu sayfanın adresi, gönderdiğiniz herkese bu sütunları gösterir.

# Filters beside those of the overview, map and timeline.
queue-map-and-time = Harita ve zaman çizelgesi
queue-dense = Sık satırlar
queue-claimed-by = üstlenen
queue-anybody = herhangi biri veya kimse
queue-only-unread = yalnız açmadıklarım
queue-show = Göster
queue-map-elsewhere = Durum sayfasında bu olayların haritası var
queue-follow = Yalnız haritada görünenler
chip-claimed = üstlenen: { $name }
chip-assigned = görevlendirilen: { $name }
chip-unread = açmadıklarım
chip-waits-for = beklenen: { $name }
chip-position = { $member } tutumu: { $position }
chip-differs = bildirimler ayrışıyor
chip-differs-on = bildirimler ayrışıyor: { $field }
chip-within = haritanın bir bölümünde
facet-waits-for = Beklenen
facet-position = Bir üyenin tutumu
facet-position-of = Kimin
facet-position-is = Hangisi
position-none-yet = henüz tutum yok
facet-differs = Bildirimlerin ayrıştığı noktalar
differs-somewhere = herhangi bir şey
