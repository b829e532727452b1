"""Arabic. Words are listed without vowel signs, as they are once text is in one form."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_ONES = counting(
    "واحد/واحدة اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع"
) | (counting("ثمانية/ثماني/ثمان تسعة/تسع", 8))
_TENS = counting(
    "عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين", 20, 10
) | (counting("ثمانون/ثمانين تسعون/تسعين", 80, 10))
_TEEN = "اثنا/اثني/اثنتا/اثنتي ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع"
_HUNDRED = ("مئة", "مائة")
_SPANS = {
    "عشرات": (20, 99),
    "مئات": (200, 999),
    "مائات": (200, 999),
    "آلاف": (2000, 9999),
    "ملايين": (2 * 10**6, 10**7 - 1),
    "مليارات": (2 * 10**9, 10**10 - 1),
}


TABLE = Language(
    code="ar",
    name="Arabic",
    numbers={
        "صفر": 0,
        **_ONES,
        **dict.fromkeys(("عشرة", "عشر"), 10),
        "أحد عشر": 11,
        "إحدى عشرة": 11,
        **{
            f"{one} {ten}": value + 10
            for one, value in counting(_TEEN, 2).items()
            for ten in ("عشر", "عشرة")
        },
        **_TENS,
        **{
            f"{one} و {ten}": value + tens
            for one, value in _ONES.items()
            for ten, tens in _TENS.items()
        },
        **dict.fromkeys(_HUNDRED, 100),
        **dict.fromkeys(words("مئتان مئتين مئتي مئتا مائتان مائتين مائتي مائتا"), 200),
        **{
            one + hundred: 100 * value
            for one, value in _ONES.items()
            if value > 2
            for hundred in _HUNDRED
        },
        "ألف": 1000,
        "مليون": 10**6,
        "مليار": 10**9,
        **dict.fromkeys(words("ألفان ألفين ألفي ألفا"), 2000),
        **dict.fromkeys(words("مليونان مليونين مليوني"), 2 * 10**6),
        **dict.fromkeys(words("ملياران مليارين ملياري"), 2 * 10**9),
    },
    rooms={10: 1},
    multipliers={
        **dict.fromkeys(words("ألف ألفا آلاف الف الاف"), 10**3),
        **dict.fromkeys(words("مليون مليونا ملايين"), 10**6),
        **dict.fromkeys(words("مليار مليارا مليارات بليون"), 10**9),
        **dict.fromkeys(words("تريليون تريليونا تريليونات"), 10**12),
    },
    of_multipliers={
        **dict.fromkeys(words("آلاف الآلاف"), 10**3),
        **dict.fromkeys(words("ملايين الملايين"), 10**6),
        **dict.fromkeys(words("مليارات المليارات"), 10**9),
    },
    joins=phrases("و"),
    joins_tens=True,
    pronouns=words("واحد واحدة"),
    points=phrases("فاصلة"),
    halves={"و نصف": "0.5"},
    fractions={
        **dict.fromkeys(phrases("نصف"), (1, 2)),
        **dict.fromkeys(phrases("ثلث"), (1, 3)),
        **dict.fromkeys(phrases("ثلثا, ثلثي, الثلثين"), (2, 3)),
        **dict.fromkeys(phrases("ربع"), (1, 4)),
        "ثلاثة أرباع": (3, 4),
        "خمس سكان": (1, 5),
    },
    minus=phrases("ناقص"),
    vague={
        **dict.fromkeys(phrases("عدة, بضعة, بضع"), (3, 9)),
        **{prefix + word: span for word, span in _SPANS.items() for prefix in ("", "ال")},
        **{f"{word} عدة": span for word, span in _SPANS.items()},
        **{f"عدة {word}": span for word, span in _SPANS.items()},
        **{f"بضعة {word}": span for word, span in _SPANS.items()},
    },
    before={
        Hedge.ABOUT: phrases(
            "نحو, حوالي, قرابة, زهاء, ما يناهز, يناهز, بحدود, في حدود, تقريبا, يقدر ب"
        ),
        Hedge.NEARLY: phrases("ما يقرب من, ما يقارب, يقارب, يقرب من, أقل قليلا من, كاد يبلغ"),
        Hedge.MORE_THAN: phrases(
            """
            أكثر من, ما يزيد على, ما يزيد عن, يزيد على, يزيد عن, تزيد على, تزيد عن, تجاوز, تجاوزت,
            يتجاوز, تتجاوز, فوق, يفوق, ما يفوق, تخطى, تخطت
            """
        ),
        Hedge.AT_LEAST: phrases(
            "ما لا يقل عن, لا يقل عن, لا تقل عن, على الأقل, ليس أقل من, كحد أدنى, بحد أدنى"
        ),
        Hedge.LESS_THAN: phrases("أقل من, دون, ما دون, تحت"),
        Hedge.UP_TO: phrases(
            """
            ما يصل إلى, يصل إلى, تصل إلى, حتى, لا يتجاوز, لا تتجاوز, لا يزيد عن, لا يزيد على, كحد
            أقصى, قد يصل إلى, قد يبلغ, على الأكثر
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("تقريبا"),
        Hedge.AT_LEAST: phrases("على الأقل, أو أكثر, فأكثر, كحد أدنى"),
        Hedge.MORE_THAN: phrases("و نيف"),
        Hedge.UP_TO: phrases("على الأكثر, أو أقل, كحد أقصى"),
    },
    fillers=phrases("إجمالي, فقط, عدد, نحو من"),
    between=(("ما بين", "و"), ("بين", "و"), ("من", "إلى"), ("ما بين", "إلى")),
    to=phrases("إلى, أو"),
    changes=phrases("تراوح, تراوحت, يتراوح"),
    rises=phrases("ارتفع, ارتفعت, ارتفاع, زاد, زادت, زيادة, ازداد, نما"),
    falls=phrases("انخفض, انخفضت, انخفاض, تراجع, تراجعت, هبط, هبطت"),
    trend_joins=phrases("إلى, بنسبة, ب, من"),
    negations=phrases("ليس, بدلا من"),
    units={
        **dict.fromkeys(phrases("بالمئة, بالمائة, في المئة, في المائة, بالمية, المئة"), "percent"),
        **dict.fromkeys(phrases("نقطة مئوية, نقاط مئوية"), "percentage points"),
        **dict.fromkeys(phrases("درجة مئوية, درجات مئوية"), "°C"),
    },
    currencies={
        **dict.fromkeys(phrases("دولار, دولارا, دولارات"), "$"),
        **dict.fromkeys(phrases("دولار أمريكي, دولار أميركي"), "USD"),
        "يورو": "EUR",
        **dict.fromkeys(phrases("روبل"), "RUB"),
        **dict.fromkeys(phrases("ريال سعودي"), "SAR"),
        **dict.fromkeys(phrases("درهم إماراتي"), "AED"),
        **dict.fromkeys(phrases("جنيه مصري, جنيها مصريا"), "EGP"),
        **dict.fromkeys(phrases("جنيه إسترليني"), "GBP"),
    },
    whole=words(
        """
        شخص شخصا أشخاص جندي جنديا جنود عسكري عسكريا عسكريين مقاتل مقاتلا مقاتلين ضابطا ضباط قتيل
        قتيلا قتلى جريح جريحا جرحى مصاب مصابا مصابين شهيد شهيدا شهداء مدني مدنيا مدنيين طفل طفلا
        أطفال امرأة نساء رجل رجلا رجال ضحية ضحايا لاجئ لاجئا لاجئين نازح نازحا نازحين عامل عاملا
        عمال موظف موظفا موظفين طالب طالبا طلاب شرطي شرطيا راكب راكبا ركاب مريض مريضا أسير أسيرا
        أسرى رهينة رهائن محتجز منزل منزلا منازل مبنى مباني مدرسة مدارس مستشفى قرية قرى مدينة مدن
        دبابة دبابات طائرة طائرات مسيرة صاروخ صاروخا صواريخ قذيفة قذائف سفينة سفن حاوية حاويات
        شركة شركات حالة حالات صوت أصوات فردا فرد أسرة عائلة
        """
    ),
    qualifiers=words("آخر آخرين أخرى إضافي"),
    stops=words(
        """
        في من إلى على عن مع بعد قبل منذ حتى خلال بين أو ثم لكن أن إن كان كانت قد لم لا ما هذا هذه
        ذلك التي الذي الذين هو هي هم كل بعض غير عند حول ضد تحت فوق وفق بحسب كما لدى قال قالت
        """
    ),
    partitives=phrases("من, من أصل"),
    since=phrases("منذ, ابتداء من, اعتبارا من"),
    as_of=phrases("حتى, بحلول, لغاية, في نهاية"),
    modal={
        Modality.PLANNED: phrases(
            "تخطط, يخطط, تعتزم, يعتزم, سوف, سيتم, ستتم, من المقرر, سترسل, سيرسل"
        ),
        Modality.PROJECTED: phrases("قد, يمكن, من المتوقع, يتوقع, تتوقع, يحتمل, من المحتمل"),
        Modality.HYPOTHETICAL: phrases("إذا, لو, في حال"),
        Modality.CAPACITY: phrases("بسعة, سعة, يتسع, تتسع, بطاقة, قادر على, قادرة على"),
    },
    idioms=phrases("واحد من, واحدة من, ربع النهائي, نصف النهائي, نصف نهائي, ربع نهائي"),
    year_before=phrases("عام, سنة, في عام, منذ عام, عامي, العام, منذ, في, مطلع, نهاية, صيف"),
    label_before=phrases(
        """
        القرار, قرار, رقم, المادة, مادة, الفصل, الصفحة, صفحة, الساعة, الرحلة, كوفيد, المرحلة,
        الفئة
        """
    ),
    time_after=phrases("صباحا, مساء, بتوقيت, ظهرا"),
    ages=(
        phrases("العمر, عمره, عمرها, البالغ من العمر, البالغة من العمر, يبلغ من العمر, سن"),
        phrases("عاما من العمر"),
    ),
    years=phrases("عاما, سنة"),
    streets=(phrases("شارع, طريق"), ()),
    scores=words("فاز خسر تعادل مباراة هدف أهداف"),
    months=phrases(
        """
        كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني,
        كانون الأول
        """
    ),
    prefixes=words("و ب ل ف"),
    months_capital=False,
)
