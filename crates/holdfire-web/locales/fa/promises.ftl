# What was said and promised: forms to record it, statements, commitments, contacts, accusations, open issues, messages.

# Forms in which what is told of talks is recorded.
talk-record = ثبت چیزی از گفت‌وگوها
talk-record-note = انتخاب کنید چیست. هر کدام ثبتی به نام سازمان شما می‌شود، با ذکر اینکه چه کسی آن را نقل می‌کند؛ هیچ‌چیز اینجا یافته نیست.
talk-record-one = ثبت: { $name }
talk-describe-anew = شرح دوباره: { $name }
talk-record-track = یک روند، یا مسیری درون آن: رشته‌ای از نشست‌ها در یک محفل.
talk-record-track-link = اینکه کسی نسبت یک مسیر با مسیری دیگر را چگونه می‌گوید.
talk-record-issue = یک موضوع و مسیری که به آن می‌پردازد.
talk-record-meeting = دور، جلسه یا نشست. درخواست یک عضو نشستی است که «درخواست‌کننده» دارد؛ روز آن با ثبت‌های تاریخ پیشنهاد و پذیرفته می‌شود.
talk-record-dating = زمان نشست به نقل از یک طرف: پیشنهادشده، پذیرفته‌شده، تعیین‌شده، جابه‌جاشده، برگزارشده، لغوشده.
talk-record-attendance = اینکه کسی به نشست آمد یا نه، با چه نقشی و با چه دلیل یا شرطی.
talk-record-seating = اینکه دو طرف به چه شکل دیدار کردند: هیچ، با میانجی، رودررو.
talk-record-appraisal = نظر کسی دربارهٔ چگونگی یک نشست یا وضع یک مسیر. این نظر است و واقعیتی از سازوکار نیست.
talk-record-minute = چیزی که در نشستی نوشته یا تصمیم گرفته شد.
talk-record-paper = یک سند و مرحلهٔ آن. هرگاه وضعش تغییر کرد دوباره شرحش دهید.
talk-record-statement = بیانیه‌ای جداشده به بندها: هر بند چیست، چه کسی را متعهد می‌کند، تا کی و به چه استناد می‌کند.
talk-record-commitment = وعده، تعهد به فشار بر کسی، شرط، کاری سپرده‌شده، اقدام اعتمادساز یا هدف.
talk-record-fulfilment = سرانجام یک تعهد یا بند در نظر کسی، با رویدادهایی که آن را نشان می‌دهند.
talk-record-contact = تماس، دیدار یا نامه میان دو یا چند طرف بیرون از نشست‌ها.
talk-record-readout = آنچه یک طرف دربارهٔ تماسی گفت. اگر جزئیات بیشتری نداد متن را خالی بگذارید؛ چیزی حدس زده نمی‌شود.
talk-record-accusation = کسی دیگری را، نام‌برده یا نام‌نبرده، متهم می‌کند. این سخن گوینده است و یافته نیست.
talk-record-reply = پاسخ کسی به یک اتهام، به دلیل نیامدن یا به یک بیانیه؛ یا اینکه چیزی گفته نشد.
talk-record-modality = چیزی که حل‌نشده ماند، با آنچه پیشنهاد شد و اینکه چه کسی پیگیر آن است.
talk-record-settlement = اینکه موضوعی باز چگونه حل شد و به کدام بند تبدیل شد.
talk-record-message = پیامی که به رسانندهٔ آن سپرده شد. متن مهرشده را فقط فرستنده، رساننده و گیرنده می‌خوانند.
talk-record-message-step = سرگذشت پیام: رسانده شد، دریافتش اعلام شد، پاسخ داده شد، بازگردانده شد.
talk-record-office-held = اینکه چه کسی منصبی عمومی داشت، چنان‌که متن‌ها نام می‌برند. از هیچ‌کس دیگری نام برده نمی‌شود.
talk-record-milestone = نشانه‌ای در راه روند: تخلیه، استقرار، مهلت، توافق محلی، مبادله.
talk-record-report-taken = اینکه گزارشی از سندی گرفته شد، با همان عبارتی که از آن گرفته شد.
talk-field-name = نام
talk-field-within = بخشی از کدام روند
talk-field-hosts = میزبان
talk-field-terms = شرح وظایف
talk-field-from = از
talk-field-until = تا
talk-field-id = نام کوتاه برای نشانی‌ها
talk-field-track = مسیر
talk-field-track-link-track = مسیر نخست
talk-field-track-link-to = مسیر دیگر
talk-field-track-link-kind = نسبت آن با دیگری
talk-field-kind = از چه نوع
talk-field-by = گوینده
talk-field-words = با چه عبارتی
talk-field-issue = موضوع
talk-field-proposed = فقط پیشنهاد شده است
talk-field-number = شماره
talk-field-part-of = بخشی از کدام دور
talk-field-place = کجا
talk-field-requested-by = درخواست‌کننده
talk-field-agenda = دستور کار، بند به بند
talk-field-meeting = نشست
talk-field-days = روزها
talk-field-state = وضع
talk-field-who = چه کسی
talk-field-as = با چه نقشی
talk-field-head = منصب رئیس هیئت
talk-field-level = در چه سطحی
talk-field-reason = دلیل یا شرط اعلام‌شده
talk-field-at = در کدام نشست یا مسیر
talk-field-message-at = زمان سپردن
talk-field-message-step-at = چه زمانی
talk-field-one = یک طرف
talk-field-other = طرف دیگر
talk-field-form = به چه شکل
talk-field-through = چه کسی میانجی است
talk-field-of = کدام نشست یا مسیر
talk-field-fulfilment-of = کدام تعهد یا بیانیه
talk-field-fulfilment-clause = شمارهٔ بند، اگر بیانیه است
talk-field-fulfilment-by = در نظر چه کسی
talk-field-fulfilment-on = در چه روزی
talk-field-appraisal-by = نظر چه کسی
talk-field-grade = چگونه گذشت
talk-field-decided = همان‌جا تصمیم گرفته شد
talk-field-minute-words = چه گفته یا تصمیم گرفته شد
talk-field-minute-by = چه کسی سخن گفت؛ اگر همه تصمیم گرفتند هیچ‌کس
talk-field-status = وضعیت
talk-field-paper-by = از آن کیست
talk-field-document = متن آن، اگر نگهداری می‌شود
talk-field-statement-by = چه کسی صادر کرد
talk-field-on = در چه روزی
talk-field-instrument = سندی که همان است
talk-field-clause = بندها
talk-field-clause-number = شماره
talk-field-clause-words = عبارت آن
talk-field-commitment-by = تعهددهنده
talk-field-commitment-to = به چه کسی
talk-field-commitment-clause = بندی که بر آن استوار است
talk-field-commitment-on = روز اعلام
talk-field-presses = بر چه کسی فشار می‌آورد
talk-field-what = چه چیزی
talk-field-condition = به چه بستگی دارد
talk-field-due = تا چه روزی
talk-field-incidents = رویدادهایی که آن را نشان می‌دهند
talk-field-about = دربارهٔ چه
talk-field-between = چه کسانی گفت‌وگو کردند؛ نخست آغازکننده
talk-field-medium = با چه وسیله‌ای
talk-field-contact = تماس
talk-field-readout-by = کدام طرف
talk-field-readout-words = چه گفت؛ اگر جزئیات بیشتری نداد خالی
talk-field-accusation-by = اتهام‌زننده
talk-field-accusation-words = به چه، به گفتهٔ اتهام‌زننده
talk-field-against = چه کسی را؛ اگر نامی برده نشد به عبارت منبع
talk-field-evidence = آنچه به عنوان مدرک ارائه می‌شود
talk-field-answers = اتهامی که به آن پاسخ می‌دهد
talk-field-reply-to = به چه
talk-field-reply-by = پاسخ‌دهنده
talk-field-entry = ثبتی که به آن پاسخ می‌دهد
talk-field-options = آنچه پیشنهاد شده، یکی‌یکی
talk-field-owner = پیگیر آن کیست
talk-field-modality = موضوع باز
talk-field-settlement-words = چگونه حل شد
talk-field-settlement-by = چه کسی حل کرد
talk-field-settlement-on = چه زمانی
talk-field-option = کدام پیشنهاد، شمارش از 0
talk-field-became = بندی که شد
talk-field-message-from = از چه کسی
talk-field-message-through = چه کسی می‌رساند
talk-field-to = برای چه کسی
talk-field-text = چه می‌گوید
talk-field-message-step-text = چه پاسخی داده شد
talk-field-for-attribution = گیرنده می‌تواند بگوید از کیست
talk-field-message = پیام
talk-field-step = چگونه پیش رفت
talk-field-office = منصب
talk-field-holder = نام رایج
talk-field-aliases = املاهای دیگر
talk-field-report = شمارهٔ گزارش
talk-field-themes = مضمون‌ها، هر کدام یک واژه
talk-field-bound = چه کسی متعهد است
talk-field-verifier = چه کسی بررسی می‌کند
talk-field-consequence = اگر رعایت نشود چه می‌شود
talk-field-cites = به چه استناد می‌کند
talk-hint-who = انتخاب کنید، یا اگر کسی نام برده نشده به عبارت خود منبع توصیف کنید.
talk-hint-id = اگر خالی بماند ساخته می‌شود.
talk-hint-words = با ویرگول جدا کنید.
talk-hint-incidents = شماره‌هایشان، جداشده با ویرگول.
talk-hint-message = متن مهرشده در اتاق می‌ماند و دفتر ثبت فقط مُهر آن را دارد. متن باز برای همهٔ خوانندگان دفتر است.
talk-form-told = چه کسی نقل می‌کند
talk-form-source = منبع
talk-form-source-hint = یک صفحه، یک گزارش، «به ثبت دبیرخانه».
talk-form-passage = بخشی از یک سند
talk-form-further = میدان‌های دیگر
talk-form-more-rows = ردیف‌های بیشتر
talk-form-optional = اگر معلوم است
talk-form-choose = –
talk-form-described = توصیف‌شده با واژه
talk-form-first-day = روز نخست
talk-form-last-day = روز آخر
talk-form-incident = یک رویداد، با شماره
talk-form-clause = یک سند یا بند
talk-form-matter = امری از گفت‌وگوها
talk-form-if = اگر این شود
talk-form-watch-instrument = رویدادهای مربوط به این را زیر نظر دارد
talk-form-watch-area = در این منطقه
talk-form-watch-actor = با نام این بازیگر
talk-form-watch-from = از
talk-form-watch-until = تا
talk-form-text-sealed = مهرشده
talk-form-text-open = باز
talk-form-clause-of = ردیف { $n }
talk-form-not-recorded = چیزی ثبت نشد.
talk-form-missing = «{ $field }» باید پر شود.
talk-form-unreadable = «{ $field }» خوانده نمی‌شود.
talk-form-not-found = اینجا { $name } وجود ندارد.

# Lists and pages of what was said and promised.
section-statements = بیانیه‌ها
section-commitments = تعهدها
section-contacts = تماس‌ها
section-accusations = اتهام‌ها
section-modalities = موضوع‌های باز
section-messages = پیام‌ها
section-milestones = نشانه‌های راه
promise-lists = آنچه گفته و وعده داده شد
promise-name = نام
promise-kind = از چه نوع
promise-made-by = صادرکننده
promise-made-on = روز صدور
promise-instrument = همان سند است
promise-clause = بند
promise-words = عبارت
promise-binds = متعهد می‌کند
promise-binding = بندها
promise-binds-nobody = کسی را متعهد نمی‌کند
promise-cites = استناد می‌کند به
promise-came-of-it = سرانجام آن
promise-came-note = هر کدام نظر کسی است، آخرین در آغاز.
promise-bound = متعهد
promise-due = مهلت
promise-verifier = بررسی‌کننده
promise-consequence = در صورت نقض
promise-rests-on-it = بر آن استوار است:
promise-rests-on = استوار بر
promise-owner = صاحب تعهد
promise-to = به
promise-presses = فشار خواهد آورد بر
promise-what = چه چیزی
promise-theme = مضمون
promise-statement = بیانیه
promise-earlier = شرح‌های پیشین
promise-say-what-came = ثبت سرانجام آن
promise-reply = ثبت پاسخ
statement-binds-nobody = هیچ بندی کسی را متعهد نمی‌کند.
statement-clauses = بندها
statement-clauses-note = از آنچه متعهد می‌کند پرسیده می‌شود چه کسی، تا کی، چه کسی بررسی می‌کند و چه در پی دارد. آنچه بررسی‌پذیر نیست هرگز سنجیده نمی‌شود.
statement-no-clauses = به بند جدا نشده است.
statements-empty = بیانیه‌ای ثبت نشده است.
clause-not-scored = سنجیده نمی‌شود
gap-nobody = نمی‌گوید چه کسی متعهد است
gap-no-deadline = بی‌مهلت
gap-no-verifier = کسی بررسی نمی‌کند
gap-no-consequence = نقض آن پیامدی ندارد
themes = سنجش اصول
themes-note = آنچه هر بیانیه دربارهٔ همان چیز می‌گوید، به ترتیب روزها.
themes-empty = هیچ بندی مضمون خود را نگفته است.
theme-sovereignty = حاکمیت
theme-independence = استقلال
theme-unity = وحدت
theme-territorial-integrity = تمامیت ارضی
theme-no-military-solution = نبود راه‌حل نظامی
theme-political-process = روند سیاسی
theme-ceasefire = آتش‌بس
theme-terrorism = تروریسم
theme-humanitarian-access = دسترسی بشردوستانه
theme-protection-of-civilians = حفاظت از غیرنظامیان
theme-confidence-building = اعتمادسازی
theme-detainees = بازداشت‌شدگان
theme-monitoring = پایش
theme-constitution = قانون اساسی
theme-elections = انتخابات
theme-refugees = پناهندگان
citations = به چه استناد می‌شود
citations-what = چه
citations-cited-by = استنادکننده
citations-paragraph-column = بند
citations-about = موضوع، به بیان ما
citations-whole = به‌تمامی
citations-whole-note = همهٔ بندها مراد است و هیچ‌یک به نام نیست.
citations-nobody = هیچ بندی به نام آن استناد نمی‌کند
citations-paragraph = بند { $name }
citations-others = متن‌های دیگری که به آن‌ها استناد شده
citations-none = به چیز دیگری استناد نشده است.
citations-coverage = از { $all } بند، به نامِ { $n } بند کسی استناد نکرده است. منبع: { $source }.
beside = وعده در کنار واقعیت
beside-note = به ترتیب روزها، کنار هم. کنار هم بودن هیچ‌یک را ثابت نمی‌کند.
beside-day = روز
beside-promised = وعده و آنچه درباره‌اش گفته شد
beside-recorded = آنچه ثبت شده که رخ داد
promise-recorded-on = ثبت‌شده در { $name }
beside-empty = چیزی با روز ثبت نشده است.
beside-made = اعلام شد
beside-due = مهلت آن
beside-clause = بند { $name }
beside-clause-due = مهلت بند { $name }
beside-whole = به‌تمامی
incident-not-seen = رویدادی که اجازهٔ دیدنش را ندارید
counted-of = { $name }: { $n }
commitment-is-overdue = مهلتش گذشته و کسی نمی‌گوید چگونه پایان یافت.
commitment-nothing-said = کسی نمی‌گوید چه شد.
commitment-said = { $name }
commitment-said-by = { $state }، به گفتهٔ { $by }.
commitments-open = باز
commitments-conditions = شرط‌ها
commitments-conditions-note = برنامه رویدادهایی را که شرط زیر نظر دارد فهرست می‌کند. تحقق آن را مردم می‌گویند.
commitments-undertakings = تعهد به فشار بر دیگری
commitments-undertakings-note = چه کسی بر چه کسی، برای چه و تا کی فشار می‌آورد و چه شد.
commitments-closed = پایان‌یافته
commitments-clauses = بندهای سررسیدشده
condition = شرط و آنچه زیر نظر دارد
condition-if = اگر: { $name }
condition-watches = رویدادهای زیر را زیر نظر دارد: { $what }.
condition-watches-nothing = نمی‌گوید کدام رویدادها را زیر نظر دارد.
condition-watch-instrument = مربوط به { $name }
condition-watch-area = شاید در { $name }
condition-watch-actor = که گزارشی { $name } را عامل می‌گوید
condition-watch-from = از { $name }
condition-watch-until = تا { $name }
condition-none-watched = رویدادی که اجازهٔ دیدنش را دارید زیر نظر نیست.
contact-between = میان
contact-about = موضوع
contact-medium = وسیله
contact-level = سطح
contact-place = کجا
contact-side = طرف
contact-told = چه گفت
contact-readouts = آنچه هر طرف گفت
contact-readouts-note = کنار هم. آنچه گفته نشده حدس زده نمی‌شود.
contact-no-readout = گزارشی از این طرف ثبت نشده است
contact-no-details = جزئیات بیشتری نداد
contact-record-readout = ثبت گزارش یک طرف
contacts-empty = تماسی ثبت نشده است.
accusation-caution = اتهام سخن گوینده است. هر که بگوید یافته نیست و یافته نمی‌شود.
accusation-unanswered = پاسخی نقل نشده است.
accusation-by = اتهام‌زننده
accusation-against = متهم
accusation-of = به چه
accusation-about = دربارهٔ
accusation-evidence = ارائه‌شده به عنوان مدرک
accusation-unnamed = کسی نام برده نشده
accusation-no-evidence = ارائه نشده
accusation-thread = اتهام و اتهام‌های متقابل
accusation-in-return = در پاسخ به
accusation-counter = ثبت اتهام متقابل
accusations-empty = اتهامی ثبت نشده است.
reply-by = چه کسی
reply-said = چه گفته شد
reply-none = پاسخی ثبت نشده است.
talk-open-it = باز کردن
modality-issue = موضوع
modality-owner = پیگیر
modality-decision = تصمیم
modality-became = بندی که شد
modality-open = حل نشده است.
modality-settled = حل شد: { $name }
modality-option = پیشنهاد
modality-taken = پذیرفته
modality-is-taken = پذیرفته شد
modality-options = آنچه پیشنهاد شده
modality-no-options = پیشنهادی نقل نشده است.
modality-by = توسط
modality-how = چگونه
modality-no-clause = بندی نشد
modality-settle = ثبت چگونگی حل آن
modality-incidents = رویدادهای مربوط به { $name }
modality-incidents-note = از گفت‌وگو به بند، و از بند به آنچه زیر آن گزارش می‌شود.
modality-no-incidents = رویدادی که اجازهٔ دیدنش را دارید به آن مربوط نیست.
modalities-open = باز
modalities-settled = حل‌شده
message-from = از
message-through = به واسطهٔ
message-to = به
message-given = سپرده‌شده
message-text = متن
message-attribution = انتساب
message-may-say = گیرنده می‌تواند بگوید از کیست
message-may-not-say = گیرنده نمی‌تواند بگوید از کیست
message-by = گوینده
message-step = چگونه پیش رفت
message-steps = چگونه پیش رفت
message-no-step = کسی نمی‌گوید رسانده شد.
message-stands-given = به رساننده سپرده شد
message-stands-carried = رسانده شد.
message-stands-acknowledged = دریافتش اعلام شد.
message-stands-answered = پاسخ داده شد.
message-stands-returned = بازگردانده شد.
message-say-how = ثبت آنچه پیش آمد
message-not-named = نام برده نشده
message-only-for-you = به شما و کسانی که پیام از آن‌ها می‌گذرد نشان داده می‌شود
message-is-sealed = مهرشده؛ فقط کسانی می‌خوانند که از آن‌ها می‌گذرد
message-seal = مُهر { $name }
message-sealed-note = در دفتر ثبت مُهر متن هست و خود متن نیست. هر که متن و عدد تصادفی پیش از آن را بداند بعدها می‌تواند نشان دهد چه گفته شد.
messages-empty = پیامی که اجازهٔ دیدنش را داشته باشید ثبت نشده است.
messages-note = اینجا دیده می‌شود که پیامی گذشت؛ متن مهرشده را فقط کسانی می‌بینند که از آن‌ها می‌گذرد.
milestone-who = شرکت‌کننده یا ذی‌ربط
milestone-by = چه کسی آن را نشانه می‌داند
milestones-empty = نشانه‌ای ثبت نشده است.
talk-describe-it-anew = شرح دوباره
talk-describe-it-anew-note = شرح پیشین در دفتر ثبت می‌ماند.
talk-tell-it-anew = و بازگفتن آن، با آغاز از آنچه نادرست بود
due-promised = وعده‌های گفت‌وگوها که مهلتشان گذشته
due-promised-note = به تاریخ امروز، هر لحظه‌ای که در بالا نشان داده شود. کسی نمی‌گوید چگونه پایان یافتند.
news-commitment-due-soon = مهلت یک تعهد نزدیک است.
news-commitment-overdue = مهلت تعهدی گذشته و کسی نمی‌گوید چه شد.
news-condition-watched = رویدادی پدید آمد که شرطی آن را زیر نظر دارد.
thing-document = سند
problem-not-found-document = سندهای نگهداری‌شده در صفحهٔ منابع آمده‌اند.

# With numbers.
statement-answer = { $n ->
    [one] { $n } بند کسی را متعهد می‌کند؛ چیزی کم دارد: { $gaps }.
   *[other] { $n } بند کسی را متعهد می‌کند؛ چیزی کم دارد: { $gaps }.
}
statement-clauses-count = { $n ->
    [one] { $n } بند
   *[other] { $n } بند
}
statement-binding-count = { $n ->
    [one] { $n } تعهدآور
   *[other] { $n } تعهدآور
}
statement-gaps-count = { $n ->
    [one] { $n } ناقص
   *[other] { $n } ناقص
}
statements-answer = { $n ->
    [one] { $n } بیانیه، جداشده به بندها.
   *[other] { $n } بیانیه، جداشده به بندها.
}
themes-answer = { $n ->
    [one] بندها از { $n } مضمون نام می‌برند.
   *[other] بندها از { $n } مضمون نام می‌برند.
}
themes-silent = { $n ->
    [one] { $n } بیانیه از آن سخن نمی‌گوید
   *[other] { $n } بیانیه از آن سخن نمی‌گوید
}
citations-answer = { $n ->
    [one] بندهای بیانیه‌ها به { $n } متن استناد می‌کنند.
   *[other] بندهای بیانیه‌ها به { $n } متن استناد می‌کنند.
}
beside-more = { $n ->
    [one] { $n } رویداد دیگر نشان داده نشده است.
   *[other] { $n } رویداد دیگر نشان داده نشده است.
}
promise-late-by = { $n ->
    [one] { $n } روز گذشته
   *[other] { $n } روز گذشته
}
promise-due-in = { $n ->
    [one] { $n } روز دیگر
   *[other] { $n } روز دیگر
}
condition-watched-count = { $n ->
    [one] { $n } رویداد زیر نظر است
   *[other] { $n } رویداد زیر نظر است
}
commitments-answer = { $n ->
    [one] { $n } تعهد؛ عقب‌افتاده: { $late }.
   *[other] { $n } تعهد؛ عقب‌افتاده: { $late }.
}
contact-answer = { $told ->
    [one] { $told } طرف گفت چه گفته شد؛ { $silent } طرف نگفت.
   *[other] { $told } طرف گفتند چه گفته شد؛ { $silent } طرف نگفت.
}
contacts-answer = { $n ->
    [one] { $n } تماس بیرون از نشست‌ها.
   *[other] { $n } تماس بیرون از نشست‌ها.
}
accusation-answered = { $n ->
    [one] { $n } پاسخ ثبت شده است.
   *[other] { $n } پاسخ ثبت شده است.
}
accusations-answer = { $n ->
    [one] { $n } اتهام؛ بی‌پاسخ: { $open }.
   *[other] { $n } اتهام؛ بی‌پاسخ: { $open }.
}
modality-options-count = { $n ->
    [one] { $n } پیشنهاد
   *[other] { $n } پیشنهاد
}
modality-engaged-by = { $n ->
    [one] { $n } رویداد مربوط به آن
   *[other] { $n } رویداد مربوط به آن
}
modality-all-incidents = { $n ->
    [one] دیدن { $n } رویداد
   *[other] دیدن همهٔ { $n } رویداد
}
modalities-answer = { $open ->
    [one] { $open } موضوع باز، حل‌شده: { $settled }.
   *[other] { $open } موضوع باز، حل‌شده: { $settled }.
}
messages-answer = { $n ->
    [one] { $n } پیام با میانجی.
   *[other] { $n } پیام با میانجی.
}
milestones-answer = { $n ->
    [one] { $n } نشانه در راه روند.
   *[other] { $n } نشانه در راه روند.
}
