# The hotline: the log of calls, and the form in which one is logged.

section-calls = Acil hat
calls-answer = { $overdue ->
    [0] Süresi dolan söz yok.
    [one] Bir sözün süresi doldu.
   *[other] { $overdue } sözün süresi doldu.
}
calls-note = Her üye her aramayı görür. Hiçbir kişinin adı asla yazılmaz.
calls-overdue = Söz verilip süresi dolanlar
calls-more-overdue = Süresi dolan sözler burada sayılanlardan fazladır.
calls-empty = Hiçbir arama kaydedilmedi.
calls-latest = en son aramalar
calls-earlier = daha önceki aramalar
calls-about = Bununla ilgili aramalar
call-number = Arama { $n }
call-log = Arama kaydet
call-who = Kim kimi aradı
call-about = Ne hakkında
call-place = Yer, söylendiği gibi
call-promised = Verilen söz
call-by-when = Ne zamana kadar
call-nothing-promised = söz verilmedi
call-promise-open = açık, süre söylenmedi
call-promise-kept = tutuldu:
call-kept-by = Tutulduğu kaydın numarası
call-became = Bundan ne çıktı
call-nothing-yet = henüz hiçbir şey
call-became-incident = olay
call-became-report = bildirim
call-became-entry = kayıt
call-another = başka bir arama
call-not-yours-to-see = size açık değil
call-file = Bundan bildirim yap
call-link = Bu arama neyle ilgili ya da ne oldu
call-number-of-it = Numarası
call-began = Başlangıç
call-ended = Bitiş
call-over = Arama, ben kaydederken bitmiştir
call-direction = Kim aradı
call-theirs = Bizi aradılar: { $name }
call-ours = Biz aradık: { $name }
call-other-side = Karşı taraf
call-somebody-else = başka biri, aşağıda tarif edilen
call-described = Başka biri: kim olarak
call-no-names = Asla bir kişinin adı değil. Örneğin: kuzey geçişindeki bir kadın.
call-is-described = tarif edildi, adı yazılmadı
call-read-back-asked = Yazdıklarınız karşı tarafa okundu mu?
call-read-back-yes = Evet, okudum ve karşı taraf onayladı
call-read-back-no = Hayır
call-read-back = geri okundu
call-not-read-back = geri okunmadı
call-incident = Biliniyorsa olay
call-record = Aramayı kaydet
call-not-logged = Arama henüz kaydedilmedi.
call-problem-who = Bir kuruluş seçin ya da arayanı tarif edin; ikisinden biri.
call-problem-whom = Hangi kuruluşun arandığını seçin.
call-problem-time = Bir zaman okunamıyor ya da öyle bir zaman yok.
call-problem-promise = O zamana kadar ne için söz verildiğini söyleyin.
call-problem-about = Aramanın ne hakkında olduğunu söyleyin.
call-problem-read-back = Yazdıklarınızı geri okuyup okumadığınızı söyleyin.
call-problem-incident = Bu numarada bir olay yok.
language-ku = Kürtçe
language-fr = Fransızca
