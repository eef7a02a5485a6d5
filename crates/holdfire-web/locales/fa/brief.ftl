brief-title = گزارش کوتاه
brief-answer = { $n ->
    [one] { $n } جمله
   *[other] { $n } جمله
} از آنچه ثبت شده، بر پایهٔ { $notes ->
    [one] { $notes } یادداشت
   *[other] { $notes } یادداشت
} در پایین. چیزی به آن افزوده نشده است.
brief-from = از
brief-until = تا
brief-without = کنار گذاشتن
brief-make = تهیهٔ گزارش
brief-long = { $n } واژه، بیش از گنجایش دو صفحه (حدود { $most }). دوره‌ای برگزینید یا بخشی را کنار بگذارید.
brief-nothing = چیزی ثبت نشده است.
brief-note = یادداشت { $name }
brief-notes = آنچه جمله‌ها بر آن استوارند
brief-text = متن { $n }
brief-texts = متن‌ها
brief-documents = اسناد
brief-part-process = روند
brief-part-meetings = نشست‌ها
brief-part-statements = بیانیه‌ها
brief-part-commitments = قول‌ها و شرط‌ها
brief-part-accusations = اتهام‌ها
brief-part-contacts = تماس‌ها
brief-part-milestones = در طول راه
brief-part-next = باز و حل‌شده

brief-track-held = { $track }: برگزارکننده { $hosts }.
brief-issues = موضوع‌های { $track }: { $issues }.
brief-issues-proposed = پیشنهادشده برای { $track }: { $issues }.
brief-issues-proposed-by = { $by } برای { $track } پیشنهاد کرد: { $issues }.
brief-link-depends-on = { $track } به { $other } وابسته است.
brief-link-depends-on-by = به گفتهٔ { $by }، { $track } به { $other } وابسته است.
brief-link-feeds = { $track } به { $other } کمک می‌رساند.
brief-link-feeds-by = به گفتهٔ { $by }، { $track } به { $other } کمک می‌رساند.
brief-link-blocks = { $track } جلوی { $other } را می‌گیرد.
brief-link-blocks-by = به گفتهٔ { $by }، { $track } جلوی { $other } را می‌گیرد.
brief-link-beside = { $track } در کنار { $other } پیش می‌رود و جای آن را نمی‌گیرد.
brief-link-beside-by = به گفتهٔ { $by }، { $track } در کنار { $other } پیش می‌رود و جای آن را نمی‌گیرد.

brief-meeting = { $meeting }: تاریخی ثبت نشده است.
brief-meeting-proposed = { $meeting } برای { $days } پیشنهاد شد.
brief-meeting-proposed-at = { $meeting } برای { $days } در { $place } پیشنهاد شد.
brief-meeting-consented = { $meeting }: با { $days } موافقت شد.
brief-meeting-consented-at = { $meeting }: با { $days } در { $place } موافقت شد.
brief-meeting-set = { $meeting } برای { $days } تعیین شد.
brief-meeting-set-at = { $meeting } برای { $days } در { $place } تعیین شد.
brief-meeting-moved = { $meeting } به { $days } منتقل شد.
brief-meeting-moved-at = { $meeting } به { $days } در { $place } منتقل شد.
brief-meeting-held = { $meeting } در { $days } برگزار شد.
brief-meeting-held-at = { $meeting } در { $days } در { $place } برگزار شد.
brief-meeting-cancelled = { $meeting }، { $days }: لغو شد.
brief-meeting-cancelled-at = { $meeting }، { $days }، در { $place }: لغو شد.
brief-attendance-invited = دعوت‌شدگان: { $who }.
brief-attendance-confirmed = اعلام حضور کردند: { $who }.
brief-attendance-conditional = به شرطی می‌آیند: { $who }.
brief-attendance-present = حاضران: { $who }.
brief-attendance-left = پیش از پایان رفتند: { $who }.
brief-attendance-boycotted = عمداً نیامدند: { $who }.
brief-attendance-absent = حضور نداشتند: { $who }.
brief-attendance-invited-reason = { $who } دعوت شد: «{ $reason }».
brief-attendance-confirmed-reason = { $who } اعلام حضور کرد: «{ $reason }».
brief-attendance-conditional-reason = { $who } به شرطی می‌آید: «{ $reason }».
brief-attendance-present-reason = { $who } حاضر بود: «{ $reason }».
brief-attendance-left-reason = { $who } پیش از پایان رفت: «{ $reason }».
brief-attendance-boycotted-reason = { $who } عمداً نیامد و دلیل آورد: «{ $reason }».
brief-attendance-absent-reason = { $who } حضور نداشت: «{ $reason }».
brief-decided = تصمیم در { $meeting }: «{ $words }».
brief-minute = از { $meeting }: «{ $words }».
brief-appraisal = نظر { $who } دربارهٔ { $meeting }: «{ $words }».

brief-statement = { $statement }، از { $who }.
brief-statement-on = { $statement }، از { $who }، { $day }.
brief-clause = { $kind }: { $words }.

brief-commitment = { $who }: «{ $what }».
brief-commitment-due = { $who }، تا { $due }: «{ $what }».
brief-undertaking = { $who } باید بر { $whom } فشار آورد: «{ $what }».
brief-condition = { $who }: «{ $what }»، اگر «{ $condition }».
brief-fulfilment = نتیجه: { $state }.
brief-fulfilment-by = نتیجه به گفتهٔ { $who }: { $state }.

brief-accusation = { $who }، { $against } را متهم می‌کند: «{ $words }».
brief-accusation-nobody = { $who } کسی را که نام نمی‌برد متهم می‌کند: «{ $words }».
brief-reply = پاسخ { $who }: { $kind }.
brief-reply-words = پاسخ { $who }: «{ $words }».
brief-silent = گفته می‌شود که { $who } چیزی در پاسخ نگفت.
brief-no-reply = پاسخی ثبت نشده است.

brief-contact-telephone = گفت‌وگوی تلفنی { $who }: { $about }.
brief-contact-telephone-on = گفت‌وگوی تلفنی { $who } در { $days }: { $about }.
brief-contact-in-person = دیدار { $who }: { $about }.
brief-contact-in-person-on = دیدار { $who } در { $days }: { $about }.
brief-contact-video = گفت‌وگوی تصویری { $who }: { $about }.
brief-contact-video-on = گفت‌وگوی تصویری { $who } در { $days }: { $about }.
brief-contact-letter = نامه‌نگاری { $who }: { $about }.
brief-contact-letter-on = نامه‌نگاری { $who } در { $days }: { $about }.
brief-contact-not-told = تماس { $who }: { $about }.
brief-contact-not-told-on = تماس { $who } در { $days }: { $about }.
brief-readout = { $who } از آن چنین گفت: «{ $words }».
brief-readout-empty = { $who } جزئیاتی نداد.

brief-milestone = { $what }.
brief-milestone-on = { $days }: { $what }.
brief-open = باز: { $issue }.
brief-settled = { $issue }: حل شد، «{ $words }».
brief-matter = { $kind }: { $name }
