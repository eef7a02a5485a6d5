# What is due: steps of ladders and obligations with a time.

due-answer =
    في { $when }: { $overdue ->
        [0] لا شيء متأخر
        [one] خطوة واحدة متأخرة
        [two] خطوتان متأخرتان
        [few] { $overdue } خطوات متأخرة
        [many] { $overdue } خطوة متأخرة
       *[other] { $overdue } خطوة متأخرة
    }، { $open ->
        [0] ولا شيء مفتوح
        [one] وواحدة مفتوحة
        [two] واثنتان مفتوحتان
        [few] و{ $open } مفتوحة
        [many] و{ $open } مفتوحة
       *[other] و{ $open } مفتوحة
    }، { $done ->
        [0] ولم تُتخذ أي خطوة
        [one] واتُّخذت واحدة
        [two] واتُّخذت اثنتان
        [few] واتُّخذت { $done }
        [many] واتُّخذت { $done }
       *[other] واتُّخذت { $done }
    }، { $late ->
        [0] ليس بينها ما تأخر
        [one] تأخرت منها واحدة
        [two] تأخرت منها اثنتان
        [few] تأخر منها { $late }
        [many] تأخر منها { $late }
       *[other] تأخر منها { $late }
    }. الوحدة: خطوة بشأن حادث واحد، أو التزام.
due-at-label = كما هو الحال في
due-at-show = اعرض
due-now = الآن
due-as-of-now = الآن، بالدقيقة
due-as-of-last-day = نهاية آخر يوم تقارير يتحدث عنه السجل
due-by-standing = الحالة
due-by-who = بحسب المكلَّف
due-show-all = اعرض الكل
nothing-due = لا شيء مستحق هنا.
no-ladder = لا يقول أي اتفاق هنا من يفعل ماذا ومتى.
no-ladder-next = هذه ثغرة في النصوص، وليست دليلًا على أن كل شيء أُنجز.
due-overdue = متأخر
due-open = مفتوح
due-not-started = لم يبدأ
due-done = أُنجز
due-done-late = أُنجز متأخرًا
due-done-perhaps-late = أُنجز، وربما متأخرًا
due-superseded = تم تجاوزه
due-withdrawn = سُحب
due-closed = أُغلق
due-obligation = الوفاء بالبند
deed-notify = الإخطار
deed-reply = الرد
deed-verify = التحقق
deed-find = استخلاص النتيجة
deed-demand = المطالبة
deed-escalate = الرفع إلى مستوى أعلى
who-guarantors = الضامنون
who-parties = الأطراف
who-alleged = من يُدَّعى أنه الفاعل
who-members = الأعضاء
who-not-told = لم يُسمَّ أحد
column-standing = الحالة
column-due-by = الموعد
column-who-owes = المكلَّف
column-about = بشأن
column-then = عند انقضاء الوقت
due-towards = إلى
due-clause = بموجب البند
due-says = بحسب هذا النص:
due-taken = اتُّخذت
due-no-time-short = لا وقت محدد
due-over-by = متأخر { $time }
due-left = يتبقى { $time }
due-late-by = تأخر { $time }
due-told-roughly = وقت الإنجاز معروف على وجه التقريب فقط
due-went-on = مضى المسار بالخطوة «{ $step }»
due-bar = الوقت المتاح { $given }، انقضى { $used }
length-minutes = { $n } د
length-hours = { $n } س
length-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
then-nothing = لا يقول النص شيئًا
then-words = { $told }
then-clause = يُطبَّق البند { $number }
then-step = { $who }: { $deed }
how-clocks-start = متى يبدأ الوقت
clock-of-incident = بشأن حادث: عند نهاية اليوم الذي نُشر فيه أول تقرير عنه؛ وإن لم يذكر أي تقرير ذلك فعند نهاية الوقت الذي يمكن أن يكون قد وقع فيه.
clock-of-step = بعد خطوة: عند اتخاذها، في آخر لحظة يمكن أن تكون قد اتُّخذت فيها.
clock-of-lateness = حين تتبع الخطوة تأخرًا: عند انقضاء وقت الخطوة المتأخرة، ما لم تُنجز في موعدها.
clock-says-nothing = انقضاء الوقت يعني أن لا شيء مسجل هنا، ولا يقول شيئًا عن المسؤولية.
ladder-of-incident = ما يلي ذلك
ladder-of-incident-note = خطوات المسار كما هي { $when }
ladder-none = لم يبدأ أي مسار: لم ينطبق أي بند يبدأ مسارًا، أو لم يُتفق على مسار.
