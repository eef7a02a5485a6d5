# Acts on an incident, and what was asked and answered.

acts = Kayıt gir
acts-note = Her biri { $name } adına, gerekçeli bir kayıttır. Hiçbiri ötekini silmez.
act-record = Kaydet
act-reason = Neden, birkaç sözcükle
act-words = Sözlerle
act-what = Tam olarak ne
act-place = Nerede
act-within = Süre
act-hours = { $n ->
    [one] bir saat
   *[other] { $n } saat
}
act-days = { $n ->
    [one] bir gün
   *[other] { $n } gün
}
act-position = Tutum al
act-position-of = Tutumu kaydedilen: { $name }
act-duplicate-of = Yineleme ise: hangi olayın
act-request = Bilgi iste
act-of-whom = Kimden
act-task = Doğrulama iste
act-who-looks = Kim bakacak
act-composition = Ekipte kimler bulunmalı
act-finding = Bulgu kaydet
act-finding-note = Üyelerin mekanizmanın kuralına göre birlikte vardığı bulgu. Kurala göre kabul edilmiyorsa oylarla birlikte sonuca bağlanmamış olarak kaydedin.
act-outcome = Varılan bulgu
act-confidence = Güven derecesi
act-clauses = İlgili maddeler
act-vote = Oy
act-vote-words = Kendi sözleriyle; katılmayan gerekçesini yazar
act-attribution = Kimin sorumlu tutulduğunu kaydet
act-responsible = Sorumlu tutulan
act-standard = Hangi ölçüte göre
act-demand = Talepte bulun
act-on-whom = Kimden
act-clause = Hangi maddeye göre
act-comment = Yorum yaz
act-respond = Yanıtla
act-report = Doğrulamanın sonucunu bildir
act-access = Ekip oraya ulaştı mı?
act-found = Ne bulundu veya neden kimse ulaşamadı
act-denied-by = Erişime izin verilmediyse: kim vermedi
act-team = Kimler gitti
act-people = Kişi sayısı
act-follow-up = Karşılanıp karşılanmadığını denetle
act-escalate = Bir üst düzeye taşı
act-escalate-to = Kime
act-withdraw = Geri çek
askings = Sorulanlar ve yanıtlar
askings-none = Henüz bir şey sorulmadı.
asking-request = Bilgi isteği
asking-task = Doğrulama
asking-demand = Talep
asking-to = kime:
asking-due = son tarih
asking-overdue-since = gecikme başlangıcı
asking-no-time = süre sınırı yok
asking-waits-for = beklenen:
asking-team = İstenen ekip:
asking-through = ileten: { $name }
asking-due-by = son tarih { $when }
asking-withdrawn = geri çekildi
asking-state-open = açık
asking-state-acknowledged = alındığı bildirildi
asking-state-answered = yanıtlandı
asking-state-partly = kısmen yanıtlandı
asking-state-complied = yapıldığı söylendi
asking-state-refused = reddedildi
asking-state-verified = yerinde doğrulandı
asking-state-access-denied = erişime izin verilmedi
asking-state-no-patrol = devriye yapılamadı
asking-state-met = karşılandı
asking-state-partly-met = kısmen karşılandı
asking-state-not-met = karşılanmadı
asking-state-could-not-check = denetlenemedi
asking-state-withdrawn = geri çekildi
asking-state-taken-back = yanlış kaydedilmiş
answer-acknowledged = alındığı bildirildi
answer-answered = yanıtlandı
answer-complied = istendiği gibi yapıldı
answer-partly = kısmen
answer-refused = reddedildi
team-access-granted = erişim sağlandı
team-access-denied = erişime izin verilmedi
team-access-no-patrol = devriye yapılamadı
access-denied-by = erişime izin vermeyen: { $name }
checked-met = karşılandı
checked-partly-met = kısmen karşılandı
checked-not-met = karşılanmadı
checked-could-not-check = denetlenemedi
escalated-to = üst düzeye taşındı: { $name }
people = { $n ->
    [one] bir kişi
   *[other] { $n } kişi
}
seats-anybody = herhangi biri
seats-each-member = her üyeden biri
team-leader = ekip başkanı
team-observer = gözlemci
team-liaison-officer = irtibat görevlisi
team-interpreter = çevirmen
team-explosives-expert = patlayıcı uzmanı
team-medical-expert = tıp uzmanı
team-women-interviewer = kadınlarla görüşecek kişi
team-lacks = eksik olan: { $name }
comments = Yorumlar
review-received = alındı
review-in-review = inceleniyor
review-needs-information = bilgi gerekiyor
review-verified = doğrulandı
review-closed = kapandı
