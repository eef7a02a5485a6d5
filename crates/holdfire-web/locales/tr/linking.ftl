# Which reports are one incident, and what people decide about it.

linking-answer = { $proposals ->
    [0] Bekleyen öneri yok
    [one] Bir öneri bekliyor
   *[other] { $proposals } öneri bekliyor
}; { $unsure ->
    [0] 0,75 altında bağlantısı olan olay yok
    [one] bir olayın 0,75 altında bağlantısı var
   *[other] { $unsure } olayın 0,75 altında bağlantısı var
}; { $decisions ->
    [0] henüz karar verilmedi.
    [one] bir karar kaydedildi.
   *[other] { $decisions } karar kaydedildi.
}
linking-waiting = İnsan kararı bekleyenler
linking-waiting-note = duran bağlantılara karşı sonradan gelen veriler; biri karar verene dek hiçbir şey değişmez
linking-nothing-waits = Bekleyen bir şey yok.
linking-compared = Karşılaştırma verisi:
linking-why = Lehine ve aleyhine olanlar
linking-waits = Bu olayla ilgili bir öneri insan kararı bekliyor:
linking-more = { $n ->
    [one] Bir tanesini daha listeleyen komut:
   *[other] { $n } tanesini daha listeleyen komut:
}
linking-unsure = En az kesin olanlar
linking-unsure-note = en düşük olasılıklı bağlantısı 0,75 altında olan olaylar
linking-all-sure = 0,75 altında bağlantı yok.
linking-least = En düşük olasılıklı bağlantı
linking-nothing-decided = Henüz kimse bir bağlantı hakkında karar vermedi.
linking-by-command = Hesabınız burada karar veremez. Kararlar şununla da kaydedilebilir:
proposed-merge = { $from } ve { $to } tek olay olabilir
proposed-split = { $from } içindeki { $reports } başka bir olaydan söz ediyor olabilir
answer-merge = Tek olay
answer-apart = İki ayrı olay
answer-stay = Olduğu yerde kalıyor
answer-split = Başka bir olay
decide = Bu bağlantılar hakkında karar ver
decide-reports = Hangi raporlar
decide-act = Doğrusu ne
decide-confirm = Bu olaydan söz ediyorlar (hiçbiri seçilmezse: tümü)
decide-move = Öteki olaydan söz ediyorlar
decide-split = Ayrı bir olaydan söz ediyorlar
decide-merge = Bu olay ile öteki tek olaydır; ötekinin numarası kalır
decide-apart = Öteki olaydan söz etmiyorlar (hiçbiri seçilmezse: tümü)
decide-other = Öteki olay
decide-reason = Gerekçe (kayıt defterini okuyan herkes okur; kişi adı yazmayın)
decide-record = Kaydet
decide-note = Kayıt defterine bir kayıt. Başka bir kayıtla geri alınabilir, silinemez.
undo = Geri al
was-undone = geri alan
decided-before = Verilen kararlar
decided-confirm = { $reports }: { $incident } içinde onaylandı
decided-move = { $reports }: { $to } olayına taşındı
decided-split = { $reports }: { $from } olayından { $to } olarak ayrıldı
decided-merge = { $from } ile { $to } tek olaydır
decided-apart = { $reports } ile { $others } ayrı tutuldu
decided-undo = Kayıt { $n } ile verilen karar artık geçerli değil
incident-left = Bu numaraya şu anda bağlı rapor yok.
incident-left-now = Raporlarının bulunduğu olay:
