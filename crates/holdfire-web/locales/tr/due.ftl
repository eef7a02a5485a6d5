# What is due: steps of ladders and obligations with a time.

due-answer =
    { $when } itibarıyla: { $overdue ->
        [0] geciken adım yok
        [one] bir adım gecikmiş
       *[other] { $overdue } adım gecikmiş
    }, { $open ->
        [0] açık adım yok
        [one] bir adım açık
       *[other] { $open } adım açık
    }, { $done ->
        [0] yapılan adım yok
        [one] bir adım yapıldı
       *[other] { $done } adım yapıldı
    }, { $late ->
        [0] geç yapılan yok
        [one] biri geç yapıldı
       *[other] { $late } tanesi geç yapıldı
    }. Birim: tek bir olayla ilgili adım veya bir yükümlülük.
due-at-label = Durumun tarihi
due-at-show = Göster
due-now = şimdi
due-as-of-now = şimdi, dakika kesinliğinde
due-as-of-last-day = kayıt defterinin söz ettiği son rapor gününün sonu
due-by-standing = Duruma göre
due-by-who = Yükümlüye göre
due-show-all = Tümünü göster
nothing-due = Burada yapılması gereken bir şey yok.
no-ladder = Buradaki hiçbir anlaşma kimin, neyi, ne zamana kadar yapacağını söylemiyor.
no-ladder-next = Bu, metinlerdeki bir boşluktur; her şeyin yapıldığının göstergesi değildir.
due-overdue = gecikmiş
due-open = açık
due-not-started = başlamadı
due-done = yapıldı
due-done-late = geç yapıldı
due-done-perhaps-late = yapıldı, belki geç
due-superseded = atlandı
due-withdrawn = geri çekildi
due-closed = kapandı
due-obligation = maddeyi yerine getirmek
deed-notify = bildirmek
deed-reply = yanıt vermek
deed-verify = doğrulamak
deed-find = bulguya varmak
deed-demand = talepte bulunmak
deed-escalate = üst düzeye taşımak
who-guarantors = garantörler
who-parties = taraflar
who-alleged = eylemde bulunduğu iddia edilen
who-members = üyeler
who-not-told = kimse belirtilmemiş
column-standing = Durum
column-due-by = Son tarih
column-who-owes = Yükümlü
column-about = İlgili olay
column-then = Süre dolunca
due-towards = kime:
due-clause = dayanak madde
due-says = bu metne göre:
due-taken = yapıldı
due-no-time-short = süre verilmemiş
due-over-by = { $time } gecikmiş
due-left = { $time } kaldı
due-late-by = { $time } geç
due-told-roughly = ne zaman yapıldığı ancak kabaca belirtilmiş
due-went-on = izlenecek adımlar “{ $step }” ile sürdü
due-bar = verilen süre { $given }, geçen süre { $used }
length-minutes = { $n } dk
length-hours = { $n } sa
length-days = { $n ->
    [one] { $n } gün
   *[other] { $n } gün
}
then-nothing = metin bir şey söylemiyor
then-words = { $told }
then-clause = madde { $number } uygulanır
then-step = { $who }: { $deed }
how-clocks-start = Süre ne zaman başlar
clock-of-incident = Bir olayda: ilk raporunun yayımlandığı günün sonunda; hiçbir rapor bunu belirtmiyorsa, olayın gerçekleşmiş olabileceği sürenin sonunda.
clock-of-step = Bir adımdan sonra: adımın atıldığı, olabilecek en geç anda.
clock-of-lateness = Adım bir gecikmeyi izliyorsa: geciken adımın süresi dolduğunda, adım zamanında yapılmadıysa.
clock-says-nothing = Sürenin dolması, burada bir şey kaydedilmediği anlamına gelir. Suçluluk hakkında bir şey söylemez.
ladder-of-incident = Ardından ne gelir
ladder-of-incident-note = izlenecek adımlar, { $when } itibarıyla
ladder-none = İzlenecek adımlar başlamadı: bunları başlatan hiçbir maddenin kapsamına girilmedi ya da böyle bir madde kararlaştırılmadı.
