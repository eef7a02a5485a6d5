# What members say of an incident, what they find together and whom they name.

judged = Üyelerin tutumları
judged-caption = Her üyenin bu olaya ilişkin tutumu ve gerekçesi
judged-member = Üye
judged-position = Tutum
judged-reason = Gerekçe
judged-silent = görüş bildirmedi
judged-accused = raporlarda suçlanıyor
judged-finding = Ortak bulgu
judged-no-finding = Üyeler henüz ortak bir bulguya varmadı.
judged-attribution = Sorumluluğun atfedilmesi
judged-no-longer = Artık geçerli değil:
judged-proposed = Oylamada
judged-proposed-before = Artık açık olmayan öneriler
proposed-finding = önerilen bulgu
proposed-attribution = önerilen sorumluluk atfı
proposal-by = Öneren
proposal-waits-for = Henüz oy vermeyen:
proposal-all-voted = Herkes oy verdi ve mekanizmanın kuralına göre kabul edilmedi. Oylar hâlâ değiştirilebilir.
proposal-until = her üye şu ana kadar beklenir:
proposal-time-over = oylama süresi doldu:
proposal-your-vote = oyunuz bekleniyor
proposal-stand-aside = Üyeniz suçlanıyor ve çekilme kuralına göre bu oylamaya katılmaz.
proposal-withdrawn = geri çekildi
proposal-replaced = yerine başkası önerildi
vote-awaited = oy vermedi
judged-since = o zamandan beri { $joined ->
    [0] rapor katılmadı
    [one] bir rapor katıldı
   *[other] { $joined } rapor katıldı
}, { $left ->
    [0] ayrılan olmadı
    [one] biri ayrıldı
   *[other] { $left } tanesi ayrıldı
}
attributed = { $who }, “{ $standard }” ölçütüne göre
responsible-unknown = kimsenin adı verilemiyor
accord-not-all-spoken = herkes görüş bildirmedi
accord-agreed = herkes aynı görüşte
accord-withheld = ayrılık yok, ancak herkes tutum almadı
accord-not-confirmed = bir kısmı doğruluyor, bir kısmı doğrulayamıyor
accord-classified-differently = farklı nitelendiriyorlar
accord-disputed = biri, ötekinin söylediğine itiraz ediyor
stand-confirms = doğruluyor
stand-cannot-confirm = doğrulayamıyor
stand-excluded-target = kapsam dışı bırakılmış hedef
stand-outside-area = bölgenin dışında
stand-duplicate = şu olayın yinelemesi:
stand-disputes = itiraz ediyor
stand-no-position = tutum almıyor
outcome-not-an-incident = olay değil
outcome-relevant-no-violation = konuyla ilgili, ihlal yok
outcome-minor-violation = hafif ihlal
outcome-grave-violation = ağır ihlal
outcome-unresolved = sonuca bağlanmadı
confidence-low = düşük güven
confidence-moderate = orta güven
confidence-high = yüksek güven
carried-jointly = ortaklaşa
carried-with-dissent = şerh kaydıyla
carried-no-consensus = uzlaşma yok
carried-no-quorum = yeter sayı yok
vote-agrees = katılıyor
vote-dissents = katılmıyor
vote-abstains = çekimser
vote-absent = bulunmadı
vote-recused = oylamadan çekildi
standard-suspicion = şüphe
standard-reasonable-grounds = makul nedenler
standard-balance-of-probabilities = olasılıkların ağır basması
standard-clear-and-convincing = açık ve ikna edici kanıt
standard-beyond-reasonable-doubt = makul şüphenin ötesinde
