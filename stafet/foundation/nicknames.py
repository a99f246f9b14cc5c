"""Short and pet forms of given names in German, Danish and English use: which written names may be one person's."""

from functools import lru_cache

from stafet.foundation.fold import fold

# One line, one group: a full form with its short forms, before folding.
# A short form may stand in several groups: Alex is Alexander and Alexandra.
_GROUPS = """
andrew andy drew|christopher chris kit topher|alan al|albert al bert bertie albrecht|alfred alf fred alfie fredi|arthur art artie|donald don donny
douglas doug|eleanor ellie nell nora|eugene gene|gillian gill jill|isaac ike|janice jan|judith judy jude|kathleen kathy kath|leslie les|mary molly polly
norman norm|phillip phil pip|reginald reg reggie|roger rog|russell russ|sidney sid|stanley stan|stuart stu|theodore ted theo teddy|trevor trev|virginia ginny
graham gray|gordon gord|clifford cliff|clive cli|cameron cam|abigail abi abby gail|cynthia cindy|dorothy dot dottie dolly|marilyn mari|hannah han|lucy lu
alexander alex sascha sasha aleksander alexandre sandro lex|alexandra alex sandra sascha aleksandra lexi sandy
andreas andi andy|anders andy|anna annie anni|anne ann annie anni|annette nete anette|antonius toni anton tony|anthony tony anton
barbara babsi barb barbie babs|benjamin ben benny benni benjy|bernhard bernd berni bert bernard|bernard bernie bern
birgitte gitte britta birgit birte|brigitte gitte biggi britta|carl kalle karl charles|karl kalle carl charly
caroline line caro karoline carolin carrie karolin lina|catherine cathy kate cath katie kitty katherine kathryn
katherine kate kathy katie kat kathryn katharine kay|katharina kathi katja kati kathrin katrin kate katrina tina ina
kathrin kati katrin cathrin kathi katharina|katrine trine kat katrin catrine|charles charlie chuck chas carl charly
charlotte lotte charlie lotta lottie|christian chris kristian kris christer|kristian kris christian|christina tina stine chris kristina christine stina christa
christine tina chris kristine stine christina christel chrissy|kristina tina stine christina|kristine stine christine tina
christoph chris kristoph stoffel christopher|christopher chris kit topher christoph kris|daniel dan danny dani danni|daniela dani danni ela
david dave davy dav|deborah debbie deb debra debby|dieter didi|dietrich dieter didi|dominik domi dom dominic nick|dorothea doro dorte dora thea dorothee dorthe
edward ed eddie ted ned teddy eduard|eduard edi ede edward|elisabeth lisa elli lisbeth else elsa lis betty lise liesel sissi elise lisbet lizzy ella lisi
elizabeth liz beth betty lizzie eliza lisa libby ellie bess elisabeth|emilie emmy emily emmi mille milla|emily em emmy millie emilie
ernst erni|ferdinand ferdi|florian flo flori|francis frank fran|frances fran francie frankie|francesca fran franny
franziska franzi zissi|franz franzl frank|frederik frede freddy fred frederick fritz rik|frederick fred freddie rick freddy
friedrich fritz friedel fred|gabriele gabi gaby ela|gabriela gabi gaby|gabriel gabe|georg schorsch jorg george jurgen|george georgie georg
gerald gerry jerry gerd|gerhard gerd gert geri hardy|gertrud trude gerti traudel trudi|gregory greg|gregor greg|gunter gunni gunther
gunther gunni gunter|gustav gus gusti|hannelore hanne lore hanni loni|hans hansi johann johannes hannes|harald harry haraldur|harold harry hal|henrik rik henry|heinrich heinz heiner hein heini henry
helene leni lene hella helen lena ellen|helena lena lene helen leni|henriette jette henni yette|henry harry hank hal|herbert herb hebbe bert|hermann hermi
hildegard hilde hilla|holger holg|ingeborg inge inga|isabella bella isa izzy isabel isabell|isabel isa bella izzy isabelle
jacob jake jeppe jakob jack coby ib|jakob jeppe jacob jakob kobi ib|jacqueline jackie jacky jacqui|james jim jimmy jamie jem|jan johann johannes|janet jan|jeffrey jeff geoff|geoffrey geoff jeff
jennifer jen jenny jenni jenna|jens jensi|jessica jess jessie jessi|joachim jochen achim jo joe jochim kim|johann hans hannes jo johannes jan|johanna hanna hanne jo joanna johanne
johanne hanne johanna|johannes hannes hans jo johann jan joe|john jack johnny jon jonny johnnie|jonathan jon jonny johnny nathan|jonas jon joni|jorgen jorn jorg|jurgen jorg yurgen
josef sepp jupp josi joe peppi jo|joseph joe joey jo josef jos|josefine fine josi josephine josefa|josephine jo josie fine|joshua josh|joanne jo joanna|julia jule juli julchen|juliane jule juli|karen kari|kaspar kasper casper
kenneth ken kenny|kim kimberly kimmie|kimberly kim kimmy|kirsten kis kirstin kiki|klaus nikolaus claus niklas klausi|konrad conny kuno conrad|kurt curt konrad
laura lauri laurie|lauren laurie loz|laurence larry laurie|lawrence larry laurie lauritz|leonard len leo lenny lennart|leonhard leo lenny hardy|linda lin|louise lou lulu luise|luise lulu lou louise
lukas luke luki lucas|magdalena lena magda leni magdalene|malcolm mal|manfred manni fred mani|manuel manu mani|manuela manu ela|marcus marc markus mark|margaret maggie peggy meg marge margie greta madge daisy rita
margarete grete gretel gretchen greta rita margret margarethe margit meta|margrethe grethe margit grete meta|maria mia ria mary mitzi|marie mia mimi|marianne janne nanna marianna|markus mark marc marcus
martin mart|martina tina|mathias matti matthias mads|matthias matze matthes hias matthew mathias mats matti|matthew matt matty mat|maximilian max maxi|maxim max|melanie mel melli melly|mette mettemarie
michael mike micha michi mick mickey mikael michel mik|michaela michi ela micha|mikael mike michael mik|mikkel michael mik|monika moni monica mona|nadine nadi|natalie nat nathalie tilly talli|nathan nat nate|nicholas nick nicky nico nic niklas
nicole nicki nicky nic niki nikki|nikolaj niko klaus nicolai nik|nikolaus klaus niko nik nick claus niklas|oliver olli ollie oli|olivia liv livia|oskar ossi oscar|otto ottokar|pamela pam|patricia pat trish patty tricia patsy patti
patrick pat paddy rick patrik|paul paule pauli|paula pauli|peter per pete pit peder petrus piet|per peter pelle|petra peti|philip phil pip filip philipp|philipp phil filip lipp philip|pia piphi|rainer rai reiner|ralf ralph
raphael rafi raffael|rasmus ras asmus|raymond ray|rebecca becky becca rebekka|rebekka bekki becky|regina gina regine|renate reni nate|richard dick rick richie rich ricky rico|robert bob rob bobby robbie robbi bert robin robby
roland rolli roli|ronald ron ronnie ronny|rosemarie rosi romy rose|rudolf rudi rolf dolf|rolf rudolf|sabine bine sabi biene|samantha sam sammy|samuel sam sammy sami|sandra sandy sanni|sarah sally sara sadie|sebastian basti bastian seb wastl|sigrid siri sigi
siegfried sigi siggi|simon si simmi|simone moni simi|sofie sofia fie sophie sophia|sophie sofie sophia|sophia sofia sophie|soren sorn|stefan steffen stephan steff stefano steven stef|stephan stefan steffen steph|stefanie steffi stephanie stefi steff|stephanie steph steffi stefanie steffie
stephen steve stevie steven stephan|steven steve stevie stephen|susan sue susie suzie suzanne susanne|susanne susi sanne susann susanna sanna suse|svend sven|sylvia silvia silvi|terence terry|theodor theo teddy|theresa terry tess tessa resi thea therese|therese resi thea
thomas tom tommy thom tomas|timothy tim timmy|tim timo|tobias tobi toby|tobi tobias|torsten thorsten toto|ulrich uli ulli ully|ulrike uli ulli rike|ursula uschi ulla ursel uschi ursl|ute uta|valentin vali|vanessa nessa|verena vreni|veronika vroni vera|victor vic vick viktor
victoria vicky vicki tori viktoria vic|viktoria vicky vicki viki|vincent vince vinnie|vivian viv|walter walt wally walther|werner wernher|wilhelm willi willy wim helmut bill william|wilhelmine mina minna|william will bill billy willie liam willy|wolfgang wolf wolfi
xaver xaverl|yvonne yvi|zacharias zach zacharia|zachary zach zack|mohammed mohamed muhammad mohammad mehmet muhamed mo|ahmed ahmet ahmad|aleksandra ola alexandra sasza|katarzyna kasia|malgorzata gosia|joanna asia jo|agnieszka aga|krzysztof krzys|stanislaw staszek|dmitri dima mitja|wladimir wolodja vladimir vova|giovanni gianni|giuseppe beppe peppe|francisco paco pancho|jose pepe|ignacio nacho|jean jeannot|fatima fatma|huseyin hussein
"""


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[str, ...], ...]:
    lines = (line.split() for line in _GROUPS.replace("\n", "|").split("|"))
    return tuple(tuple(fold(name) for name in line) for line in lines if line)


@lru_cache(maxsize=1)
def _groups_of() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for at, line in enumerate(_lines()):
        for name in line:
            groups.setdefault(name, set()).add(at)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def may_be_short_for(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one name.

    >>> may_be_short_for("bill", "william"), may_be_short_for("uschi", "ursula"), may_be_short_for("anna", "peter")
    (True, True, False)
    """
    groups = _groups_of()
    first, second = groups.get(one), groups.get(other)
    return bool(first and second and first & second)


def full_forms(name: str) -> tuple[str, ...]:
    """The full names a folded name may stand for, at most three; the name itself if none is known.

    >>> full_forms("bill"), full_forms("xerxes")
    (('wilhelm', 'william'), ('xerxes',))
    """
    groups = _groups_of().get(name)
    if not groups:
        return (name,)
    return tuple(sorted({_lines()[at][0] for at in groups})[:3])
