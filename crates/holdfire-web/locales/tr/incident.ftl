# One incident.

incident-title = Olay { $name }
as-far-as-told = raporların anlattığı kadarıyla
incident-engaged = { $n ->
    [one] Madde { $clauses } kapsamında.
   *[other] { $n } maddenin kapsamında: { $clauses }.
}
incident-undetermined = { $n ->
    [one] Madde { $clauses } bakımından belirsiz.
   *[other] { $n } madde bakımından belirsiz: { $clauses }.
}
incident-not-engaged = { $n ->
    [one] Madde { $clauses } kapsamında değil.
   *[other] { $n } maddenin kapsamında değil: { $clauses }.
}
incident-no-clause = O yerde ve o zamanda yürürlükte sınanabilir madde yoktu.
incident-actor-not-told = Hiçbir rapor kimin yaptığını söylemiyor. Sorumluluk bu sayfadan ayrı olarak atfedilir.
incident-alleged = Yaptığı söylenen: { $actors }. Bu bir iddiadır; sorumluluk bu sayfadan ayrı olarak atfedilir.
actor-by-reports = { $n ->
    [one] { $name } ({ $n } rapora göre)
   *[other] { $name } ({ $n } rapora göre)
}
what-was-told = Anlatılanlar
compare-caption = Her raporun alan alan söylediği
field = Alan
differs = farklı
original-words-unchanged = özgün sözler, değiştirilmeden
why-together = Bu raporlar neden tek bir olay
together-single = yalnızca bir rapor
together = en düşük olasılıklı bağlantı { $least }
first-report = karşılaştırılacak bir şey yok
compared-with-report = karşılaştırılan:
probability = olasılık
confirmed-link = bir kişi tarafından onaylandı
proposed-link = program tarafından önerildi
could-also-be = şu da olabilir:
against-other = Öteki olayın lehine ve aleyhine olanlar
evidence-caption = Neyin karşılaştırıldığı ve bit cinsinden ağırlığı
evidence-found = Karşılaştırılan
evidence-bits = Bit
evidence-together = toplam
evidence-time = Zaman:
evidence-distance = Uzaklık:
evidence-place = Yer:
evidence-act = Eylem:
evidence-actor = Aktör:
evidence-target = Hedef:
evidence-killed = Ölü:
evidence-parties = Aktör ve hedef:
evidence-injured = Yaralı:
evidence-document = Belge:
evidence-published = Yayım:
evidence-text = Sözcükler:
evidence-place-name = Yer adı:
evidence-event-ref = Kodlanmış olay:
evidence-source = Kaynak:
evidence-rivals = Rakip raporlar:
evidence-prior = Karşılaştırmadan önce:
clauses-asked = Sorulan maddeler
clauses-asked-note = o yerde ve o zamanda yürürlükte olan her madde
would-settle = Bilinmiyor; bilinse sonucu belirlerdi:
rule-that-answered = Sorulan kural:
rests-on = Bunun dayandığı olgular
where-and-when = Nerede ve ne zaman
small-map-label = { $place }, { $doubt }
field-when = Ne zaman
field-where = Nerede
field-areas = Bölgeler
field-act = Ne
field-actor = Eylemde bulunduğu söylenen
field-target = Kime karşı
field-harmed = Zarar görenler
field-killed = Ölü
field-killed-civilians = Ölen siviller
field-injured = Yaralı
field-weapon = Silah
field-count = Sayı
field-means = Gözlem yolu
field-direction = Yön
fact-actor = kimin eylemde bulunduğu
fact-target = hedefin kim olduğu
fact-act = ne yapıldığı
fact-place = nerede olduğu
fact-time = ne zaman olduğu
fact-entry-into-force = maddenin ne zaman yürürlüğe girdiği
fact-operations-against-listed = yerin bir harekât bölgesinde olup olmadığı
fact-casualties = insanların zarar görüp görmediği
fact-accession = birinin anlaşmayla bağlı olup olmadığı
fact-designation = bir listeye almanın birini kapsayıp kapsamadığı
fact-relation = birinin kimi desteklediği
fact-weapon = hangi silahın kullanıldığı
fact-effect = ne görüldüğü veya duyulduğu
fact-renewal = metnin yenilenip yenilenmediği
fact-self-defence = meşru müdafaa olup olmadığı
fact-live-fire-exercise = gerçek atışlı tatbikat olup olmadığı
fact-ordered = üst komutanlığın emir verip vermediği
fact-pre-notified = önceden bildirilip bildirilmediği
fact-mechanism-failed = koordinasyon mekanizmasının sonuçsuz kalıp kalmadığı
fact-protected-target = hedefin korunan bir nesne olup olmadığı
