/** What a heading or the beginning of a line says of what follows. */
type Role =
	| 'issue'
	| 'description'
	| 'symptom'
	| 'error'
	| 'cause'
	| 'solution'
	| 'workaround'
	| 'alternative'
	| 'verify'
	| 'related';

/** A label at the beginning of a text. */
export interface Label {
	role: Role;
	/** How many characters the label has, with what separates it from the rest. */
	length: number;
	/** What follows it in the same text. */
	rest: string;
	/** Whether it has a number, as one of several. */
	isNumbered: boolean;
}

const IT = '(?: (?:it|this|that|the|your|these|an?)(?: [\\w-]+){0,3})?';
const ROLES: readonly [Role, string][] = [
	[
		'alternative',
		`(?:alternative|other|another) (?:solutions?|fix(?:es)?|workarounds?|methods?)|alternatives?|solusi (?:alternatif|lain(?:nya)?)|alternatif(?: lain)?|cara lain`,
	],
	['symptom', `symptoms?|what you(?:'|’| wi)?ll see|gejala(?:nya)?|tanda(?:-tanda)?(?: masalah)?`],
	[
		'cause',
		`(?:(?:possible|potential|likely|most likely|common|root|the|main) )*(?:causes?|reasons?)|why (?:does |is |did )?(?:it|this|that)(?: error| issue| problem)?(?: can| may)?(?: happen(?:s|ing|ed)?| occurs?)?|what causes${IT}|what(?:'|’)?s (?:happening|going on)|kemungkinan(?: penyebab(?:nya)?)?|(?:beberapa )?penyebab(?:nya)?(?: umum| masalah)?|(?:mengapa|kenapa)(?: hal)? ini(?: bisa)? terjadi|alasan(?:nya)?`,
	],
	['workaround', `(?:temporary )?work ?arounds?|solusi sementara`],
	[
		'solution',
		`(?:(?:possible|potential|quick|recommended|suggested|the|general|common) )*(?:solutions?|fix(?:es)?|resolutions?|remed(?:y|ies)|answer)|how (?:to|do i) (?:fix|solve|resolve)${IT}|to (?:fix|solve|resolve)${IT}|what (?:to|you can|should i|can i) do|course of action|(?:next|resolution) steps|things to try|(?:resolution )?steps?(?: to (?:fix|solve|resolve)${IT})?|troubleshooting steps|solusi(?:nya)?|cara (?:mengatasi|memperbaiki|menyelesaikan)(?:nya)?(?: masalah(?: ini)?)?|langkah(?:-langkah)?(?: (?:penyelesaian|perbaikan|mengatasi(?:nya)?))?|penyelesaian(?:nya)?|perbaikan`,
	],
	[
		'error',
		`(?:full |example )?error(?: messages?| text| output| example)|pesan (?:error|eror|kesalahan|galat)|(?:isi )?pesan yang muncul`,
	],
	[
		'verify',
		`how to (?:verify|check that it worked)|verif(?:y|ication)|verify${IT}|check that it worked|expected (?:result|outcome)|tandanya berhasil|tanda berhasil|cara (?:memastikan|memeriksa hasilnya)|hasil yang diharapkan|verifikasi`,
	],
	[
		'related',
		`see also|related(?: (?:links|articles|pages|issues|topics|resources|documentation))?|further reading|more (?:information|resources)|(?:additional )?resources|references?|baca juga|lihat juga|artikel terkait|tautan terkait|referensi`,
	],
	[
		'issue',
		`(?:common |known )?(?:error(?: case)?|issue|problem|case|question|q|masalah|kendala|kasus|pertanyaan)`,
	],
	[
		'description',
		`description|overview|details|summary|explanation|what (?:this|it) means|what went wrong|deskripsi|ringkasan|penjelasan`,
	],
];
const PATTERNS = ROLES.map(
	([role, words]) =>
		[
			role,
			new RegExp(`^[^\\p{L}\\p{N}]*(?:${words})(\\s*#?\\d{1,2})?\\s*(?:$|[:：?!]+\\s*|[.–—-]\\s+)`, 'iu'),
		] as const,
);

/**
 * The label that a heading, or a bold beginning of a line, is or begins with.
 *
 * @example
 * labelOf('Cause 2: The plan has ended'); // { role: 'cause', rest: 'The plan has ended', isNumbered: true, … }
 * labelOf('Causes of delay'); // undefined
 */
export function labelOf(plain: string): Label | undefined {
	for (const [role, pattern] of PATTERNS) {
		const match = pattern.exec(plain);
		if (!match) continue;
		const { length } = match[0];
		return { role, length, rest: plain.slice(length), isNumbered: match[1] !== undefined };
	}
	return undefined;
}

const NUMBER =
	/^[^\p{L}\p{N}]*(?:(?:(?:step|langkah|q|pertanyaan|no\.?)\s*)?#?\d{1,2}\s*[.):]\s+|(?:step|langkah)\s+\d{1,2}\s*(?:[:.–—-]\s+|$))/iu;

/**
 * Length of the number that a heading or a bold line begins with; 0 where it has none.
 *
 * @example
 * numberLength('2. Check the link'); // 3
 */
export function numberLength(plain: string): number {
	return NUMBER.exec(plain)?.[0].length ?? 0;
}

/** Whether a title is that of many problems, so that what is below it is one issue each. */
export function isCollectionTitle(plain: string): boolean {
	return /\b(?:trouble-?shoot(?:ing)?|(?:common|known|frequent) (?:[\w-]+ ){0,3}(?:issues?|problems?|errors?|questions|mistakes)|gotchas|issues (?:and|&) solutions|faqs?|frequently asked questions|error (?:codes?|messages?|reference)|errors|pitfalls|debugging|pemecahan masalah|masalah (?:umum|yang sering)|kendala (?:umum|yang sering)|solusi masalah|pertanyaan (?:umum|yang sering))\b/i.test(
		plain,
	);
}

/** Whether a title reads like one problem: a message, a code, a question, or words of failure. */
export function looksLikeIssue(plain: string): boolean {
	if (labelOf(plain)?.role === 'issue') return true;
	return /\b(?:errors?|eror|fail(?:s|ed|ing|ure)?|cannot|can(?:'|’)t|could not|couldn(?:'|’)t|unable|not (?:working|found|loading|showing|responding|eligible)|doesn(?:'|’)t|does not|isn(?:'|’)t|won(?:'|’)t|missing|invalid|denied|timed? ?out|refused|broken|stuck|crash(?:es|ed)?|gagal|tidak (?:bisa|dapat|muncul|terkirim|ditemukan|berfungsi)|ditolak|kesalahan|galat|why|how do i|kenapa|mengapa)\b|\b[A-Z]{2,}_[A-Z_]+\b|\bE[A-Z]{4,}\b|\(#?\d{3,}\)/i.test(
		plain,
	);
}
