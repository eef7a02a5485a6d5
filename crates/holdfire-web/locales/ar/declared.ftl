# What the members themselves published.

declared-answer = { $n ->
    [zero] لم يُسجَّل أي رقم.
    [one] نُشر رقم واحد من { $declarers }، بوحدة واحدة.
    [two] نُشر رقمان من { $declarers }، { $units ->
        [zero] بأي وحدة
        [one] بوحدة واحدة
        [two] بوحدتين
        [few] بـ{ $units } وحدات
        [many] بـ{ $units } وحدة
       *[other] بـ{ $units } وحدة
    }.
    [few] نُشرت { $n } أرقام من { $declarers }، { $units ->
        [zero] بأي وحدة
        [one] بوحدة واحدة
        [two] بوحدتين
        [few] بـ{ $units } وحدات
        [many] بـ{ $units } وحدة
       *[other] بـ{ $units } وحدة
    }.
    [many] نُشر { $n } رقمًا من { $declarers }، { $units ->
        [zero] بأي وحدة
        [one] بوحدة واحدة
        [two] بوحدتين
        [few] بـ{ $units } وحدات
        [many] بـ{ $units } وحدة
       *[other] بـ{ $units } وحدة
    }.
   *[other] نُشر { $n } رقم من { $declarers }، { $units ->
        [zero] بأي وحدة
        [one] بوحدة واحدة
        [two] بوحدتين
        [few] بـ{ $units } وحدات
        [many] بـ{ $units } وحدة
       *[other] بـ{ $units } وحدة
    }.
}
declared-note = هذه ادعاءات الأعضاء، كل بحسب قاعدته. وهي ليست عددًا للحوادث المسجلة هنا، ولا تُجمع أرقام من وحدات مختلفة ولا تُقارن.
no-declared = لم ينشر أي عضو رقمًا بعد.
declared-heading = الوحدة: { $unit }
declared-chart = الأرقام المنشورة بحسب اليوم، الوحدة: { $unit }
declared-bar = { $when }، { $who }: { $n } ({ $unit })
declared-jointly = نُشر بصورة مشتركة دون فصل الجانبين
declared-differing = تختلف الأرقام في { $n } من { $all } منشورًا يحمل رقمين.
declared-nothing-beside = لا يحمل أي منشور رقمين، فلا شيء يُقارن.
declared-by-day = بحسب المنشور
declared-by-region = بحسب المحافظة كما نُشر
declared-by-region-note = مجاميع الأرقام التي تسمي المحافظة؛ وغيرها لا يسمي أيًا منها
declared-region-sum = { $n ->
    [zero] { $sum } في { $n } رقم
    [one] { $sum } في رقم واحد
    [two] { $sum } في رقمين
    [few] { $sum } في { $n } أرقام
    [many] { $sum } في { $n } رقمًا
   *[other] { $sum } في { $n } رقم
}
declared-sum-differs = مجموع المحافظات { $sum }، والإجمالي المعلن { $total }.
declared-confirmed = أكد { $by } { $n } منها ({ $share })
another-member = عضو آخر
published-there = المنشور
not-stated = غير مذكور
not-published = لم يُنشر
no-difference = متساوية
units-differ = لا تُقارن: وحدات مختلفة
unit-violation = خرق
unit-case-of-firing = حالة إطلاق نار
unit-breach = إخلال
