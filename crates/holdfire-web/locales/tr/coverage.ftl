# Coverage: who was looking, where and when; and who was refused or jammed.

section-coverage = Gözlem
coverage-answer = { $never ->
    [0] { $places } yerin her birinde, kısmen de olsa, gözlem yapıldı.
    [one] { $places } yerden biri bu günlerin hiçbirinde gözlenmedi.
   *[other] { $places } yerden { $never } tanesi bu günlerin hiçbirinde gözlenmedi.
}
coverage-note = Olay bulunmayan bir hücre ancak gözlem yapılmışsa sakindir. “Gözlendi”, bir devriyenin, noktanın, kameranın ya da algılayıcının bütün bildirim günü boyunca gözlediği demektir. Belirli bir yeri değil geneli ya da bölgenin içinde bulunduğu ili gözleyen, orayı kısmen gözlemiştir.
coverage-months = Aylar
coverage-earlier = Önceki ay
coverage-later = Sonraki ay
coverage-from = Başlangıç
coverage-to = Son gün
coverage-until = Bitiş
coverage-show = Göster
coverage-calendar = Gözlem takvimi
coverage-key-incidents = kesinlikle o yere ve güne ait olaylar
coverage-days-observed = Gözlenen günler
coverage-observed = gözlendi
coverage-partly = kısmen gözlendi
coverage-not-observed = gözlenmedi
coverage-denied = birine izin verilmedi
coverage-jammed = bir algılayıcı ya da bağlantısı karıştırıldı
coverage-letter-observed = G
coverage-letter-partly = K
coverage-letter-not-observed = –
coverage-letter-denied = İ
coverage-letter-jammed = B
coverage-list = Bu günlerde kim gözledi
coverage-list-of = { $place }, { $day }
coverage-list-all = Bu günlerin tümü
coverage-nobody = Kimsenin gözlediği kayıtlı değil. Buradaki sessizlik sakinlik değildir.
coverage-who = Kim
coverage-who-note = Bir kuruluş ya da ekip. Asla bir kişinin adı değil.
coverage-said-by = bildiren
coverage-record = Gözlem kaydet
coverage-remark = Not
coverage-remark-note = İzin verilmediyse ya da karıştırıldıysa: kim, nasıl, nerede.
coverage-not-recorded = Henüz hiçbir şey kaydedilmedi.
coverage-problem-kind = Nasıl gözlendiğini ya da engellendiğini veya karıştırıldığını seçin.
coverage-problem-place = Bir alan ya da bölge seçin.
coverage-problem-time = Bir zaman okunamıyor.
coverage-problem-backwards = Bitiş, başlangıçtan sonra olmalıdır.
coverage-problem-future = Bu zaman henüz dolmadı. Dolduğunda kaydedin.
coverage-problem-who = Kim olduğunu birkaç sözcükle söyleyin.
coverage-problem-why = Gözlemin nasıl engellendiğini notta söyleyin.
coverage-problem-note = Not çok uzun.
answer-not-observed = Gözlenmedi: orada ve o zaman kimsenin gözlediği kayıtlı değil. Sessizlik sakinlik değildir.
answer-observed = Bu günlerin her birinde gözlendi.
answer-observed-days = Orada gözlenen gün: { $observed } / { $days }; kısmen: { $partly }; gözlenmeyen: { $never }.
answer-coverage = Bu günlerin her birinde gözlenen yer: { $whole } / { $places }; bazı günler ya da kısmen: { $partly }; gözlenmeyen: { $never }.
answer-coverage-untold = O yer için gözlem kaydı yok.
coverage-in-days = Bu günlerde gözlem:
coverage-key-observed = her gün gözlendi
coverage-key-partly = bazı günler ya da kısmen
coverage-key-not-observed = gözlenmedi
coverage-key-kept-out = birine izin verilmedi ya da sinyal karıştırıldı
coverage-of-place = { $place }: gözlenen gün { $observed }, kısmen { $partly }, gözlenmeyen { $never }
