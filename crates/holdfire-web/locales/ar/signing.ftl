# مفاتيح الجهات وما توقّعه.

signing = التوقيع
signing-short = مفاتيح جهتك وما سُجّل باسمها
signing-note = يبيّن التوقيع أن جهتك تقصد ما سُجّل باسمها. لا تستطيع الآلية أن تصنعه: يبقى المفتاح في هذا المتصفح أو على جهاز لكم.
signing-no-key = لم يُسجَّل بعد أي مفتاح لجهتك.
signing-all-signed = كل ما سُجّل باسمها موقَّع.
signing-unsigned = { $n ->
    [zero] لا قيد بلا توقيع.
    [one] قيد واحد باسمها بلا توقيع.
    [two] قيدان باسمها بلا توقيع.
    [few] { $n } قيود باسمها بلا توقيع.
    [many] { $n } قيداً باسمها بلا توقيع.
   *[other] { $n } قيد باسمها بلا توقيع.
 }
signing-done = { $n ->
    [zero] لم يُسجَّل أي توقيع.
    [one] سُجّل توقيع واحد.
    [two] سُجّل توقيعان.
    [few] سُجّلت { $n } تواقيع.
    [many] سُجّل { $n } توقيعاً.
   *[other] سُجّل { $n } توقيع.
 }
signing-browser = هذا المتصفح
signing-browser-none = ليس في هذا المتصفح مفتاح بعد. يصنع المتصفح مفتاحاً يحتفظ به ولا يعطيه لأحد، ولا حتى لهذه الصفحة.
signing-browser-has = المفتاح العلني لهذا المتصفح:
signing-make = اصنع مفتاحاً في هذا المتصفح
signing-record-yourself = سجّله أدناه بعد مقارنته إن لم يكن في القائمة.
signing-record-by-others = إن لم يكن في القائمة فليسجّله مدير من جهتك. قارنوه بطريق آخر، كمكالمة.
signing-failed = لم يستطع هذا المتصفح ذلك. قد يستطيعه متصفح أحدث؛ أو وقّع بالبرنامج (انظر «صُنعت في مكان آخر»).
signing-keys = مفاتيح جهتك
signing-keys-none = لم يُسجَّل أي مفتاح.
signing-key = المفتاح العلني
signing-key-ended = أنهاه
signing-record = سجّل مفتاحاً
signing-end = أنهِ هذا المفتاح
signing-not-signed = لم يُوقَّع بعد
signing-nothing = لا شيء بين آخر القيود.
signing-sign = وقّع المؤشَّر عليه
signing-elsewhere = تواقيع صُنعت في مكان آخر
signing-elsewhere-note = ما كتبه البرنامج على جهاز آخر، توقيع في كل سطر، ٥٠ في المرة على الأكثر.
signing-signatures = التواقيع
signing-take = سجّل هذه التواقيع
signing-signed-by = وقّعته
signing-entry-unsigned = لم توقّعه إلا الآلية.
