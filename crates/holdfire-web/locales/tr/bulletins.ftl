# Bulletins that went out.

bulletins-answer = { $n ->
    [0] Henüz bülten yayımlanmadı.
    [one] Bir bülten yayımlandı.
   *[other] { $n } bülten yayımlandı, en yenisi başta.
}
no-bulletins = Henüz bülten yayımlanmadı.
no-bulletins-next = Bülten çıkarma komutu:
column-period = Dönem
column-edition = Nüsha
column-files = Dosya
corrects = düzelttiği
edition-public = kamuya açık
edition-members = üyelere
language-en = İngilizce
language-ar = Arapça
language-ru = Rusça
language-tr = Türkçe
language-fa = Farsça
compared-with = Karşılaştırılan dönem:
made-from = Kayıt defteri { $size } boyundayken hazırlandı; aynı boy yine aynı sayıları verir.
bulletin-grown = Kayıt defteri o zamandan beri { $then } kayıttan { $now } kayda büyüdü. Buradaki sayılar yayımlandığı gibidir; bağlantılar kayıt defterinin şimdiki hâline götürür, orada sayılar farklı olabilir.
figures-sha256 = Sayıların SHA-256 özeti
pdf-sha256 = PDF dosyasının SHA-256 özeti
bulletin-by-day = Günlere göre olaylar
bulletin-by-day-unit = birim: olay
bulletin-by-area = Bölgelere göre olaylar
bulletin-by-area-unit = birim: olay
bulletin-by-governorate = İllere göre olaylar
bulletin-by-governorate-unit = birim: olay
bulletin-by-clause = Sorulan maddeler ve yanıtları
bulletin-by-clause-unit = birim: olay
bulletin-by-recorder = Kim neyi kaydetti
bulletin-by-recorder-unit = birimler: rapor, olay
bulletin-declared = Üyelerin açıkladıkları
bulletin-declared-unit = birim her sayının yanında
bulletin-coverage = Kim, nerede, ne zaman gözledi
bulletin-coverage-unit = birim: gün
bulletin-due = Yapılması gerekenler ve gecikenler
bulletin-due-unit = birim: adım
bulletin-incidents = Olaylar
bulletin-incidents-unit = birim: olay
bulletin-incidents-n = olay
bulletin-reports-n = rapor
bulletin-in-doubt = zamanı şüpheli
bulletin-before = önceki
bulletin-before-in-doubt = önceki, şüpheli
bulletin-observed = Gözlem
observed = gözlendi
not-observed = gözlenmedi
bulletin-scope = Kapsam
bulletin-observers = Kim gözledi
bulletin-days-observed = gözlenen gün
bulletin-days-partly = kısmen
bulletin-days-not-observed = gözlenmeyen
bulletin-day-by-day = Gün gün
bulletin-number = No.
bulletin-harmed = Zarar görenler
bulletin-doubt = Şüpheli
bulletin-why = Maddeler neden böyle yanıtlıyor
bulletin-why-unit = birim: olay
bulletin-reasons = Gerekçeler
bulletin-nothing = Hiçbir şey kaydedilmedi.
bulletin-no-incidents = Bu dönem için olay kaydedilmedi. Kimsenin gözlemediği yerde sessizlik sükûnet değildir.
bulletin-due-counts = { $overdue } gecikmiş, { $open } açık; dönem içinde { $done } yapıldı, { $late } tanesi geç.
bulletin-due-not-listed = Listelenmeyen: { $n }.
bulletin-observed-days = { $days } günün { $observed } günü; kısmen { $partly }
