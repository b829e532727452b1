"""Who said it, in English."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

TABLE = Speech(
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
        dubbed, apologised, apologized, condemned, was quick to
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
        """
    ),
    denies=words("denied denies deny rejected dismissed disputed disputes dispute rebutted"),
    doubts=words("doubted doubts questioned"),
    saying=phrases(
        """
        saying, adding, telling, warning, noting, claiming, arguing, insisting,
        stressing, announcing, declaring, explaining, alleging, predicting, estimating,
        confirming, acknowledging, admitting, denying, pointing out, stating, revealing,
        suggesting, reporting, writing, asserting
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
        have told, was heard saying, was quoted by, were quoted by
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
        defence defense deputy former
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
        tally count filings newsletter
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
        a.m p.m calif fla tex ill mass pa ariz colo conn mich minn miss mo mont neb nev
        okla ore tenn wash wis
        """
    ),
    common=words(
        """
        the of and to in that is was for on with as at by from said his have has are
        were be it not an which who their will
        """
    ),
)
