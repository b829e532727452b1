"""English."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
from factdb.text.languages.table import Concept, Hedge, Language, phrases, words

_ONES = phrases("one, two, three, four, five, six, seven, eight, nine")
_TEENS = phrases(
    """ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen"""
)
_TENS = phrases("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety")
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

# Spans that stand alone (design 3); "several thousand" is put together from its two words.
_SPANS = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (20, 99),
    "hundreds": (200, 999),
    **{f"{word}s": (2 * size, 10 * size - 1) for word, size in _LARGE.items()},
}

_PARTS = {
    **dict.fromkeys(["third", "thirds"], 3),
    **dict.fromkeys(["quarter", "quarters", "fourths"], 4),
    **dict.fromkeys(["fifth", "fifths"], 5),
    **dict.fromkeys(["sixth", "sixths"], 6),
    **dict.fromkeys(["seventh", "sevenths"], 7),
    **dict.fromkeys(["eighth", "eighths"], 8),
    **dict.fromkeys(["ninth", "ninths"], 9),
    **dict.fromkeys(["tenth", "tenths"], 10),
}
_SPEECH = Speech(
    code="en",
    says=phrases(
        """
        put it, puts it, has put it, said, says, say, told, tells, tell, added, adds,
        add, announced, announces, announce, argued, argues, argue, asked, asks,
        asserted, asserts, assert, acknowledged, acknowledges, admitted, admits, admit,
        affirmed, affirms, agreed, agrees, alleged, alleges, allege, believes, believe,
        believed, boasted, boasts, cautioned, cautions, claimed, claims, claim,
        clarified, commented, comments, complained, complains, concluded, concludes,
        conclude, confirmed, confirms, confirm, conceded, concedes, contended, contends,
        contend, countered, counters, declared, declares, declare, denied, denies, deny,
        described, describes, disclosed, discloses, emphasised, emphasized, emphasises,
        emphasizes, estimated, estimates, estimate, expects, expected, explained,
        explains, expressed, feared, fears, forecast, forecasts, found, finds, hinted,
        informed, informs, insisted, insists, insist, maintained, maintains, mentioned,
        mentions, noted, notes, note, objected, observed, observes, pledged, pledges,
        pointed out, points out, predicted, predicts, predict, proclaimed, promised,
        promises, projected, projects, quipped, reckons, recalled, recalls, reiterated,
        reiterates, remarked, remarks, repeated, replied, replies, reported, reports,
        report, responded, responds, revealed, reveals, reveal, showed, shows, show,
        stated, states, state, stressed, stresses, suggested, suggests, suggest,
        testified, testifies, thinks, think, tweeted, tweets, urged, urges, vowed, vows,
        warned, warns, warn, wrote, writes, write, put, puts, questioned, doubted,
        doubts, posted, indicated, indicates, indicate, assessed, assesses, shouted,
        yelled, whispered, lamented, joked, jokes, confessed, called for, called on,
        calls for, calls on, calculated, recorded, counted, learned, heard, criticised,
        criticized, dismissed, rejected, accused, praised, blamed, disputed, disputes,
        dispute, speculated, went on to say, goes on to say, mused, rebutted, retorted,
        recounted, recounts, ruled, cited, cites, cite, quoted, quotes, quote, called,
        calls
        """
    ),
    near_quotes=phrases(
        """
        continued, continues, went on, goes on, smiled, laughed, grinned, sighed,
        nodded, began, concluded, recommended, recommends, answered, answers, cried,
        exclaimed, muttered, read, reads, chuckled, screamed, interjected, intoned,
        offered, chimed in, opined, tells, summed up, sums up, interrupted, chanted,
        chant, shrugged, demanded, demands, begged, pleaded, snapped, murmured, gushed,
        enthused, beamed, deadpanned, agreed, described, remembered, remembers, hailed,
        slammed, blasted, branded, labelled, labeled, thanked, hopes, hoped, wondered,
        wonders, considered, considers, deemed, termed, characterised, characterized,
        dubbed, apologised, apologized, condemned, was quick to, referenced, likened,
        compared, touted, derided, decried, denounced, invoked, mocked, ridiculed,
        bemoaned, hit back, fired back, shot back, weighed in, echoed, pressed,
        identified, scoffed, ranted, implored, advised, elaborated, marveled, marvelled,
        cheered, counseled, counselled, signaled, signalled, made clear, makes clear,
        proposed, proposes
        """
    ),
    doubtful=words(
        """
        asked asks claims claim reports report estimates estimate comments notes note
        states state projects remarks forecast forecasts fears doubts quote quotes shows
        show found finds put puts called calls expects expected believed believes
        believe think thinks described describes recorded counted calculated learned
        heard observed observes suggests suggested suggest repeated expressed questioned
        criticised criticized dismissed rejected accused praised blamed disputed
        disputes dispute ruled maintained maintains promised promises agreed agrees
        pledged pledges vowed vows cited cites cite posted indicated indicates indicate
        assessed assesses write writes counters projected predicts feared quoted warns
        deny mentioned mentions
        asking calling chanting describing promising pledging recalling shouting urging
        yelling joking lamenting
        """
    ),
    denies=words("denied denies deny rejected dismissed disputed disputes dispute rebutted"),
    doubts=words("doubted doubts questioned"),
    saying=phrases(
        """
        saying, adding, telling, warning, noting, claiming, arguing, insisting,
        stressing, announcing, declaring, explaining, alleging, predicting, estimating,
        confirming, acknowledging, admitting, denying, pointing out, stating, revealing,
        suggesting, reporting, writing, asserting, asking, calling, chanting,
        concluding, describing, emphasizing, emphasising, hinting, joking, lamenting,
        pledging, promising, quipping, recalling, remarking, replying, shouting,
        tweeting, urging, vowing, yelling, testifying, speculating, boasting,
        complaining, reiterating, cautioning
        """
    ),
    told=words("told tells tell informed informs telling"),
    audience=phrases(
        """
        to, in an interview with, in an interview to, in a telephone interview with, in
        an email to, in a statement to, speaking to
        """
    ),
    objects=words("me us him them you her"),
    quoted=phrases(
        """
        was quoted as saying, is quoted as saying, were quoted as saying, quoted as
        saying, was cited as saying, were cited as saying, was reported as saying, was
        quoted saying, is reported to have said, was reported to have said, is said to
        have told, was heard saying, was quoted by, were quoted by, was
        cited by, were cited by
        """
    ),
    quoted_tail=phrases("as saying, as having said, as telling, as stating"),
    passive=phrases(
        """
        was announced, were announced, was confirmed, were confirmed, was reported, were
        reported, is estimated, was estimated, were estimated, are estimated, reported,
        released, published, obtained, seen, compiled, gathered, collected, provided,
        cited, issued, estimated, announced, confirmed, verified, documented, recorded,
        quoted, put out
        """
    ),
    by=phrases("by"),
    according=phrases(
        """
        according to, in the words of, as per, in accordance with figures from, as
        reported by, as quoted by, per
        """
    ),
    citing=phrases("citing, quoting, quoted, attributing it to, attributing the figure to"),
    within=phrases("in"),
    owned=words(
        """
        estimate estimates forecast forecasts projection projections prediction claim
        claims figure count tally assertion assessment announcement
        """
    ),
    own=words("its their his her"),
    that=phrases("that, if, whether, how, why, what"),
    breaks=words("but while whereas although though however because since unless until so yet"),
    contrasts=phrases("but, while, whereas, although, though"),
    relative=words("who which that whose whom where when"),
    ands=words("and or & as-well-as"),
    determiners=words(
        """
        the a an this that these those his her its their our my your some several many
        most all both other another one two three four five six no each every any few
        """
    ),
    indefinite=words("a an some several many one two three four five six other another few"),
    inside=words("of for from at in with on to the close familiar involved about near under"),
    ends=words(
        """
        during after before following when while as because if then who which whose
        where in on at by with through via amid despite since until upon without within
        about into over against ahead outside inside around shortly moments speaking
        """
    ),
    adverbs=words(
        """
        also later earlier then previously recently repeatedly reportedly simply still
        even now already never once again initially separately publicly privately
        subsequently just however meanwhile today yesterday tonight tomorrow bluntly
        flatly quietly angrily finally first only always often further famously
        confidently too sarcastically immediately eventually jointly formally officially
        specifically explicitly clearly
        """
    ),
    auxiliaries=words(
        """
        has have had would will did do does is was were been be having not 't didn doesn
        don hasn haven
        """
    ),
    verbal=words(
        """
        is was were are be been has have had will would can could may might must should
        shall do does did went came left took made got gave fell rose met fled lost won
        began broke hit struck said says told seen
        """
    ),
    verbal_endings=("ed",),
    times=words(
        """
        monday tuesday wednesday thursday friday saturday sunday yesterday today tonight
        tomorrow morning afternoon evening night week month year last this late early
        earlier later january february march april may june july august september
        october november december
        """
    ),
    amounts=phrases("at least, at most, about, around, over, under, up to, in excess of, within a"),
    pronouns={
        "he": "m",
        "she": "f",
        "they": "p",
        "it": "n",
        "we": "1",
        "i": "1",
        "who": "r",
        "both": "p",
    },
    no_source=words(
        """
        there nothing something anything everything nobody none what this that these
        those which much more less you one everyone here
        """
    ),
    titles=words(
        """
        mr mrs ms miss dr prof professor sir lord lady dame president vice-president
        minister prime chancellor senator sen rep congressman congresswoman governor gov
        mayor general gen colonel col major maj captain capt lieutenant lt sergeant sgt
        admiral commander king queen prince princess pope bishop archbishop rabbi imam
        judge justice secretary ambassador director chairman chairwoman chief spokesman
        spokeswoman spokesperson detective inspector sheriff officer premier foreign
        defence defense deputy former rev reverend hon adm cmdr superintendent attorney
        """
    ),
    roles=words(
        """
        president minister chancellor senator congressman congresswoman representative
        governor mayor general colonel major captain lieutenant admiral commander king
        queen prince princess pope bishop archbishop judge justice secretary ambassador
        director chairman chairwoman chair chairperson chief head leader boss manager
        officer executive ceo founder economist analyst professor lecturer researcher
        scientist doctor lawyer attorney prosecutor expert author writer journalist
        reporter editor coach player resident witness official source adviser advisor
        aide diplomat negotiator envoy activist organiser organizer campaigner critic
        historian teacher student farmer worker owner survivor victim mother father
        brother sister son daughter wife husband neighbour neighbor friend man woman boy
        girl premier lawmaker legislator mp councillor councilman commissioner inspector
        detective sheriff policeman policewoman firefighter nurse pastor priest driver
        soldier pilot veteran investigator strategist consultant member person passenger
        shopper voter engineer partner co-founder treasurer
        """
    ),
    voices=words("spokesman spokeswoman spokesperson spox"),
    groups=words(
        """
        officials sources people witnesses residents experts analysts diplomats
        authorities lawmakers legislators politicians critics activists observers
        economists scientists researchers investigators prosecutors lawyers doctors
        medics officers leaders ministers senators republicans democrats insiders
        executives aides advisers advisors villagers advocates proponents detractors
        backers skeptics sceptics environmentalists conservatives liberals voters
        teachers students nurses parents drivers farmers locals survivors relatives
        families neighbours neighbors police rescuers firefighters paramedics rebels
        militants protesters organisers organizers campaigners supporters opponents
        historians commanders soldiers bystanders strategists spokesmen spokespeople
        spokespersons traders investors workers employees unions some others another
        many most several both scholars academics pundits commentators forecasters
        reporters journalists operatives
        """
    ),
    bodies=words(
        """
        ministry government army navy force forces military police council committee
        commission agency service services administration department office court
        parliament congress senate party union university institute centre center bank
        company corporation group organisation organization association foundation
        federation league authority bureau board club hospital school firm cabinet
        kremlin pentagon embassy staff team task bloc alliance palace watchdog regulator
        airline campaign coalition nation nations district chamber inc ltd llc corp co
        command headquarters house ngo charity observatory monitor mission delegation
        network society trust fund brigade intelligence treasury fbi cia un eu nato who
        imf
        """
    ),
    documents=words(
        """
        report study statement survey poll data figures statistics census document
        documents letter memo email note paper article analysis review estimate
        estimates book filing lawsuit complaint indictment affidavit release communique
        bulletin audit message post tweet website log records findings research account
        projection projections forecast model reports statements studies polls surveys
        tally count filings newsletter ruling verdict opinion average brief transcript
        index dossier manifesto
        """
    ),
    outlets=words(
        """
        reuters afp ap bloomberg bbc cnn tass ria interfax yonhap xinhua kyodo npr nbc
        abc cbs msnbc politico axios guardian times post journal herald tribune
        telegraph independent newspaper magazine daily news gazette broadcaster
        television radio tv media press economist spiegel monde figaro mail sun mirror
        observer chronicle globe examiner dispatch courier agence buzzfeed forbes
        newsweek atlantic yorker variety
        """
    ),
    genders=genders(
        """
        mr sir lord spokesman chairman congressman king prince father brother son
        husband man boy policeman
        """,
        """
        mrs ms miss lady dame spokeswoman chairwoman congresswoman queen princess
        mother sister daughter wife woman girl policewoman
        """,
    ),
    head_last=True,
    infinitives=words("to"),
    negations=words("not never 't didn't doesn't don't"),
    passives=words("was were been be being is are"),
    possessives={"his": "m", "her": "f"},
    demonstratives=words("that this these those"),
    possessed="{owner}'s {thing}",
    unquoted=words("so-called called dubbed known nicknamed titled entitled named termed word"),
    bylines=phrases("by"),
    furniture=phrases(
        """
        read more, read also, also read, related, related articles, share, share this,
        advertisement, most read, sign up, subscribe, follow us, copyright, ©, photo,
        image, file photo, getty images, back to top, leave a reply, leave a comment,
        comments, your email address, continue reading, click here, see also,
        recommended, tags, filed under, more on this story, watch, video
        """
    ),
    abbreviations=words(
        """
        mr mrs ms dr prof sen rep gov gen col maj capt lt sgt st no vs inc ltd co corp
        jr sr u.s u.k u.n e.g i.e etc jan feb mar apr jun jul aug sep sept oct nov dec
        a.m p.m rev hon adm cmdr supt insp messrs mt ft ave blvd calif fla tex ill mass
        pa ariz colo conn mich minn miss mo mont neb nev okla ore tenn wash wis
        """
    ),
    common=words(
        """
        the of and to in that is was for on with as at by from said his have has are
        were be it not an which who their will
        """
    ),
)

TABLE = Language(
    code="en",
    name="English",
    numbers={
        "zero": 0,
        "none": 0,
        **{word: value for value, word in enumerate(_ONES, 1)},
        **{word: value for value, word in enumerate(_TEENS, 10)},
        **{word: value * 10 for value, word in enumerate(_TENS, 2)},
        "a score of": 20,
        **{f"quarter {word}": size // 4 for word, size in _LARGE.items()},
        **{f"quarter of a {word}": size // 4 for word, size in _LARGE.items()},
    },
    # Nothing is added to ten: sixteen is a word of its own.
    rooms={10: 1},
    multipliers={"dozen": 12, "hundred": 100, **_LARGE, "lakh": 10**5, "crore": 10**7},
    of_multipliers={f"of {word}s": size for word, size in _LARGE.items()},
    abbreviations={
        **dict.fromkeys(phrases("k, K"), (10**3,)),
        **dict.fromkeys(phrases("m, M, mn, mln, mio"), (10**6,)),
        **dict.fromkeys(phrases("b, B, bn, Bn, BN, bln"), (10**9,)),
        **dict.fromkeys(phrases("tn, trn, Tn, TN"), (10**12,)),
    },
    articles=phrases("a, an, another"),
    joins=phrases("and"),
    points=phrases("point"),
    halves={
        **dict.fromkeys(phrases("and a half, -and-a-half, and one half"), "0.5"),
        **dict.fromkeys(phrases("and a quarter, -and-a-quarter"), "0.25"),
    },
    fractions=dict.fromkeys(phrases("half, a half, one half"), (1, 2)),
    denominators=_PARTS,
    ordinals=words("first second third fourth fifth sixth seventh eighth ninth tenth"),
    ofs=phrases("of, of the"),
    shares=phrases("in, out of, in every, out of every"),
    minus=phrases("minus, negative"),
    vague={
        **dict.fromkeys(phrases("several, a few, a handful, a handful of"), (2, 9)),
        "a couple of": (2, 3),
        **_SPANS,
        **{f"several {span}": bounds for span, bounds in _SPANS.items()},
        **{f"many {span}": bounds for span, bounds in _SPANS.items()},
        "several dozen": (24, 99),
    },
    before={
        Hedge.ABOUT: phrases(
            """
            about, around, some, roughly, approximately, approx, approx., circa, ca, ca.,
            c., estimated, an estimated, estimated at, estimated to be, more or less,
            somewhere around, closer to, in the region of, in the order of, on the order of,
            of the order of, in the neighborhood of, in the neighbourhood of, in the
            vicinity of, in the realm of, to the tune of, give or take
            """
        ),
        Hedge.NEARLY: phrases(
            """
            nearly, almost, close to, just under, just below, just short of, just shy of,
            short of, shy of, slightly under, slightly below, slightly less than,
            slightly fewer than, a little under, a little less than, approaching, nearing,
            not quite, virtually, practically
            """
        ),
        Hedge.MORE_THAN: phrases(
            """
            more than, over, above, upwards of, upward of, north of, beyond, in excess of,
            greater than, higher than, larger than, exceeded, exceeds, exceed, exceeding,
            surpassed, surpasses, surpass, surpassing, topped, tops, topping, passed
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            at least, at the least, at the very least, at a minimum, a minimum of, minimum
            of, minimum, no fewer than, no less than, not fewer than, not less than, not
            under, as few as, as little as, as low as, at least as many as, at least as much
            as
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            less than, fewer than, lower than, smaller than, under, below, south of, not
            even, nowhere near
            """
        ),
        Hedge.UP_TO: phrases(
            """
            up to, up to and including, as many as, as much as, as high as, as large as, at
            most, at the most, no more than, not more than, no greater than, not over, a
            maximum of, maximum of, maximum, not exceeding, capped at, could reach, may
            reach, might reach, could eventually reach, may eventually reach, might
            eventually reach
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("or so, or thereabouts, give or take, approximately, roughly"),
        Hedge.AT_LEAST: phrases(
            """
            or more, and more, or higher, or above, if not more, and counting, and up, plus,
            at least, at the least, at the very least, at a minimum, minimum
            """
        ),
        Hedge.UP_TO: phrases(
            """
            or fewer, or less, or lower, or below, at most, at the most, maximum, tops
            """
        ),
        Hedge.NOTHING: phrases("or more than, or less than, or fewer than"),
    },
    suffixes={"odd": Hedge.ABOUT, "ish": Hedge.ABOUT, "plus": Hedge.AT_LEAST},
    fillers=phrases(
        """
        a total of, total of, another, additional, an additional, a further, further,
        only, just, a, a reported, the equivalent of, an extra, extra, a record, record,
        a combined, a whopping, a staggering, plus or minus, an average of, an average,
        a median of
        """
    ),
    between=(
        ("between", "and"),
        ("between", "to"),
        ("from", "to"),
        ("from", "up to"),
        ("anywhere from", "to"),
        ("anywhere between", "and"),
        ("ranging from", "to"),
    ),
    from_to=phrases("from"),
    to=phrases("to, or, up to, through"),
    changes=phrases(
        """
        lost, went, gone, moved, revised, changed, up, down, narrowed, widened
        """
    ),
    rises=phrases(
        """
        rose, risen, rise, rises, rising, grew, grown, grow, grows, growing, increased,
        increase, increases, increasing, jumped, jump, jumps, climbed, climb, climbs,
        climbing, surged, surge, surges, swelled, raised, expanded, doubled, tripled,
        soared, soar, gained, gain, gains, advanced, rallied, leapt, spiked, rebounded
        """
    ),
    falls=phrases(
        """
        fell, fallen, fall, falls, falling, dropped, drop, drops, dropping, declined,
        decline, declines, declining, decreased, decrease, decreases, reduced, lowered,
        cut, shrank, shrunk, slid, slipped, plunged, plunge, plummeted, tumbled, sank,
        dipped, halved, slumped, eased
        """
    ),
    trend_joins=phrases("to, by, of, from, a further, another, as much as, to about, by about"),
    negations=phrases(
        """
        not, never, rather than, instead of, far from, twice, double, triple, some of,
        some of the, part of, part of the, most of, most of the, many of, many of the,
        among, among the
        """
    ),
    units={
        **dict.fromkeys(phrases("percent, per cent, pct"), "percent"),
        **dict.fromkeys(phrases("percentage point, percentage points"), "percentage points"),
        **dict.fromkeys(phrases("basis point, basis points, bps, bp"), "basis points"),
    },
    currencies={
        **dict.fromkeys(phrases("dollar, dollars"), "$"),
        **dict.fromkeys(
            phrases("US dollar, US dollars, U.S. dollar, U.S. dollars, American dollars"), "USD"
        ),
        **dict.fromkeys(phrases("euro, euros"), "EUR"),
        **dict.fromkeys(phrases("pound sterling, pounds sterling"), "GBP"),
        **dict.fromkeys(phrases("ruble, rubles, rouble, roubles"), "RUB"),
        **dict.fromkeys(phrases("hryvnia, hryvnias, hryvnya"), "UAH"),
        **dict.fromkeys(phrases("rupiah, rupiahs"), "IDR"),
        **dict.fromkeys(phrases("Korean won, South Korean won"), "KRW"),
        **dict.fromkeys(phrases("yuan, renminbi"), "CNY"),
        **dict.fromkeys(phrases("zloty, zlotys"), "PLN"),
        **dict.fromkeys(phrases("cent, cents"), "cents"),
        **dict.fromkeys(phrases("pence, p"), "pence"),
        **dict.fromkeys(phrases("pound, pounds, quid"), "pounds"),
        **dict.fromkeys(phrases("rupee, rupees"), "rupees"),
        **dict.fromkeys(phrases("peso, pesos"), "pesos"),
        **dict.fromkeys(phrases("lira, liras"), "liras"),
        **dict.fromkeys(phrases("Swedish crowns, Swedish kronor"), "SEK"),
        "yen": "JPY",
        "ringgit": "MYR",
        "baht": "THB",
        "Swiss francs": "CHF",
        "shekels": "ILS",
    },
    whole=words(
        """
        people person persons men man women woman children child boys girls students
        pupils teachers soldiers soldier troops troop servicemen serviceman
        servicemembers servicemember personnel officers officer generals fighters
        recruits conscripts reservists mercenaries volunteers sappers engineers
        paratroopers marines sailors pilots guards militants rebels police policemen
        civilians civilian residents citizens villagers workers worker labourers
        laborers employees staff migrants refugees evacuees prisoners hostages detainees
        captives victims survivors patients passengers protesters demonstrators voters
        households families Koreans Russians Ukrainians casualties casualty fatalities
        deaths dead killed wounded injured injuries missing captured defectors lives
        bodies cases infections homes houses buildings schools hospitals villages towns
        cities vehicles tanks aircraft planes drones missiles rockets shells rounds
        containers ships vessels guns howitzers launchers weapons jobs companies
        brigades battalions divisions units
        """
    ),
    qualifiers=words(
        """
        additional more other further foreign new fresh elite special combat military navy
        naval army armed ground regular enemy allied trained untrained active young unarmed
        fallen migrant construction artillery ballistic strong
        """
    ),
    plurals=("s", "men", "children", "feet"),
    not_nouns=("ed", "ing", "ly"),
    pronouns=words("one none"),
    determiners=words("the a an its their his her our my your this that these those all any"),
    stops=words(
        """
        of in on at by for from with to into onto over under about after before during
        since until within without through across against between among around near per
        via than as like and or but nor so yet if when while where which who whom whose
        what that because although though unless whether is are was were be been being
        am has have had having do does did done will would can could may might must
        shall should not no never it he she they we you i him them us me there here then
        now also only just even still already both each every either neither some such
        same other others more most less least fewer very too much many few several said
        says say told added according last next ago later earlier today yesterday
        tomorrow monday tuesday wednesday thursday friday saturday sunday up down out
        off away back rose fell left went came made took got gave found died fled
        crossed killed wounded injured joined compared versus including excluding alone
        together apiece annually daily weekly monthly yearly once twice following amid
        despite toward towards behind beyond above below
        """
    ),
    partitives=phrases("of, of the, of its, of their, of his, of our, of all, of those, of these"),
    since=phrases(
        """
        since, since early, since late, since mid, starting in, starting from, beginning in,
        dating back to
        """
    ),
    as_of=phrases(
        "as of, by, until, up to, through, till, by early, by late, by mid, by the end of"
    ),
    modal={
        Modality.PLANNED: phrases(
            """
            plans to, plan to, planned to, planning to, is to, are to, will, aims to, aim
            to, intends to, intend to, intends, preparing to, prepares to, pledged, pledges,
            promised, vowed to, ordered, agreed to, set to, due to, planned, target of, goal
            of, scheduled to
            """
        ),
        Modality.PROJECTED: phrases(
            """
            expected to, expects, expect, is likely to, are likely to, likely to, forecast,
            forecasts, projected to, projects, projection, predicted, predicts, could, may,
            might, could eventually, estimated to reach, on track to, would
            """
        ),
        Modality.HYPOTHETICAL: phrases("if, were to, in case, should it, suppose, in the event of"),
        Modality.CAPACITY: phrases(
            """
            capacity of, capacity for, capacity to, can hold, can house, can seat, can
            carry, can produce, can accommodate, capable of, able to hold, able to carry,
            able to produce, holds up to, with room for, room for, designed for, designed to
            hold
            """
        ),
    },
    idioms=phrases(
        """
        no one, one another, one day, one-off, not one, not a single, first half, second
        half, half time, half-time, one of, none of, one by one, one-on-one, at one
        point, one more time, one thing, one way, one side, on the one hand, one such,
        square one, day one, no-one, one hand, for one, one-sided, one-way, one-time,
        two-way, three-way, all in one, half past, half-brother, half-sister,
        half-hearted, half-term, zero tolerance, zero-sum, ground zero, net zero,
        net-zero, first quarter, second quarter, third quarter, fourth quarter, last
        quarter, this quarter, the quarter, each quarter, every quarter, next quarter,
        quarter-final, quarter-finals, quarterfinal, a hundred times, a million times,
        World War One, World War Two, Catch-22, Big Three, Group of Seven, Group of
        Twenty, four-wheel, two-fold, twofold, threefold, in two, in half, by half,
        nine-to-five, 24/7
        """
    ),
    year_before=phrases(
        """
        in, in the, since, by, until, till, before, after, during, year, early, late,
        end of, start of, from, between, of, to, through, fiscal, fiscal year, FY,
        spring, summer, autumn, winter, fall, circa, back to, around, mid, the
        """
    ),
    label_before=phrases(
        """
        resolution, resolutions, items, chapters, figures, tables, rooms, flights,
        phases, stages, levels, article, articles, section, sections, chapter, page,
        pages, flight, route, number, no, no., nos., paragraph, clause, title, appendix,
        figure, table, volume, vol., part, episode, season, series, phase, stage, level,
        category, grade, tier, type, class, version, model, formula, channel, area,
        zone, room, gate, platform, terminal, runway, highway, interstate, exit,
        junction, building, apartment, apt., suite, floor, box, psalm, verse, line,
        division, district, ward, precinct, sector, block, lot, bus, train, tram, day,
        week, round, lap, game, match, hole, question, item, step, point, rule,
        regulation, protocol, proposition, amendment, executive order, order, bill, act,
        case, docket, world war, top, boeing, airbus, apollo, windows, covid, brexit,
        mach, windows, group of, generation, war, q, rank, ranked
        """
    ),
    hours=(phrases("at"), phrases("in the morning, in the evening, at night")),
    time_after=phrases("a.m., p.m., a.m, p.m, am, pm, o'clock, GMT, UTC, BST, EST, EDT, CET, ET"),
    ordinal_ends=words("st nd rd th"),
    ages=(
        phrases("aged, age, aged between, ages, ages of, age of, under age, aged under, aged over"),
        phrases(
            """
            year-old, year-olds, years-old, years old, years of age, yr-old, yr-olds,
            month-old, months-old, months old, week-old, weeks old, day-old, days old,
            -year-old, -year-olds
            """
        ),
    ),
    years=phrases("years"),
    streets=(
        phrases("PO Box"),
        phrases(
            """
            Street, St, St., Road, Rd, Rd., Avenue, Ave, Ave., Lane, Boulevard, Blvd, Drive,
            Square, Place, Court, Terrace, Highway, Way, Crescent, Plaza, Parkway
            """
        ),
    ),
    scores=words(
        """
        won win wins winning beat beats beaten beating lost lose defeat defeated draw
        drew tie tied score scored victory lead led leading trailed goal goals match
        game vote voted ruled aggregate penalties semifinal final
        """
    ),
    months=phrases("Sept"),
    concepts={
        Concept.SOLDIERS: phrases(
            """
            soldier, soldiers, troop, troops, serviceman, servicemen, servicemembers,
            service members, military personnel, fighters, combatants, special forces
            """
        ),
        Concept.CIVILIANS: phrases("civilian, civilians"),
        Concept.WORKERS: phrases("worker, workers, labourers, laborers"),
        Concept.REFUGEES: phrases("refugee, refugees, asylum seekers"),
        Concept.KILLED: phrases(
            """
            killed, killed in action, dead, died, dying, deaths, death, death toll,
            fatalities, slain, fallen, lost their lives, losing their lives, bodies
            """
        ),
        Concept.WOUNDED: phrases("wounded, injured, injuries, injury, hurt, wounds"),
        Concept.CASUALTIES: phrases(
            """
            casualty, casualties, killed or wounded, killed and wounded, wounded or killed,
            dead or wounded, dead and wounded, killed or injured, killed and injured,
            dead or injured, dead and injured, losses, killed wounded, dead wounded,
            killed wounded missing or captured, killed wounded captured or gone missing
            """
        ),
        Concept.MISSING: phrases("missing, unaccounted for"),
        Concept.CAPTURED: phrases(
            "captured, captivity, taken prisoner, prisoners of war, POWs, captives, hostages"
        ),
        Concept.ARRESTED: phrases("arrested, arrests, detained, detentions, detainees"),
        Concept.SENT: phrases(
            """
            sent, send, sends, sending, deployed, deploy, deploys, deployment, deploying,
            dispatched, dispatch, gone to, went to, moved to
            """
        ),
        Concept.RETURNED: phrases(
            """
            returned, gone back, went back, brought back, gone home, went home, come home,
            came home, repatriated
            """
        ),
        Concept.FLED: phrases("fled, displaced, evacuated, uprooted, evacuees"),
        Concept.SUPPLIED: phrases(
            """
            supplied, delivered, shipped, provided, deliveries, supplies, delivery,
            shipments, transferred
            """
        ),
        Concept.LOST: phrases("lost, losing, loses"),
        Concept.DESTROYED: phrases("destroyed, razed, flattened, burned down, damaged"),
        Concept.SHELLS: phrases("shell, shells, artillery rounds, rounds"),
        Concept.VEHICLES: phrases("vehicle, vehicles, tanks"),
        Concept.HOMES: phrases("home, homes, house, houses, dwellings"),
        Concept.JOBS: phrases("job, jobs, posts, positions"),
        Concept.COST: phrases("cost, costs, worth, price, value"),
        Concept.MORE: phrases("more, additional, another, further, extra, fresh, reinforcements"),
        Concept.EXPECTED: phrases(
            """
            expected, planned, could, might, would, plans to, planning to, intends to, to be
            sent, about to, going to, were to, was to, is to, are to, due to, projected,
            forecast, preparing, promised, readied
            """
        ),
        Concept.DAILY: phrases("per day, a day, daily, each day, every day"),
        Concept.YEARLY: phrases("per year, a year, yearly, annually, each year, every year"),
    },
    not_concepts=phrases(
        "more than, no more than, not more than, further than, what is more, at home"
    ),
    speech=_SPEECH,
)
