const TO_FIX = String.raw`(?:to (?:fix|solve|resolve)|untuk (?:mengatasi|memperbaiki|menyelesaikan)(?:nya)?)(?: (?:this|the|it|masalah|hal|error)(?: [\w-]+)?(?: ini)?)?`;
const DO_THIS = String.raw`(?:please )?(?:try|do|follow|use|complete|take|lakukan|ikuti|coba)(?: (?:one of|the|these|following|steps?|things|below|solutions?|this|langkah(?:-langkah)?|cara|hal(?:-hal)?|berikut|ini|di bawah))+`;
const ONLY_STEPS = new RegExp(
	`^(?:${TO_FIX},?(?:\\s+${DO_THIS})?|${DO_THIS}|(?:berikut )?langkah(?:-langkah)?(?:nya)?(?: berikut)?)\\s*[:.]$`,
	'i',
);
const ONLY_CAUSES =
	/^(?:(?:berikut|here are|these are|there are|ada|some|beberapa|several|the)\s+)*(?:(?:kemungkinan|possible|common|likely)\s+)*(?:penyebab(?:nya)?|causes?|reasons?|alasan(?:nya)?)(?:\s+(?:are|include|berikut|(?:for|of) (?:this|(?:the )?(?:error|issue|problem))(?: [\w-]+)?|antara lain|ini))*\s*[:.]$/i;

/**
 * What a sentence announces that stands before a list, and whether it says nothing else.
 *
 * @example
 * leadIn('To fix this, try the following:'); // { announces: 'steps', isOnly: true }
 * leadIn('This is caused by one of these:'); // { announces: 'causes', isOnly: false }
 * leadIn('The page is blank.'); // undefined
 */
export function leadIn(
	plain: string,
): { announces: 'steps' | 'causes' | 'error'; isOnly: boolean } | undefined {
	if (ONLY_CAUSES.test(plain)) return { announces: 'causes', isOnly: true };
	if (ONLY_STEPS.test(plain)) return { announces: 'steps', isOnly: true };
	if (!/[:：]$/.test(plain)) return undefined;
	const last = /[^.!?]*$/.exec(plain)![0];
	if (/\b(?:caused by|because of|reasons?|causes?|penyebab(?:nya)?|disebabkan|karena)\b/i.test(last))
		return { announces: 'causes', isOnly: false };
	if (
		/\b(?:error|errors|message|messages|warning|output|pesan|eror)\b/i.test(last) &&
		!/\bto (?:fix|solve|resolve)\b/i.test(last)
	)
		return { announces: 'error', isOnly: false };
	if (
		/\b(?:try|follow|steps?|to (?:fix|solve|resolve)|do (?:this|the following)|langkah|coba|ikuti|lakukan|mengatasi)\b/i.test(
			last,
		)
	)
		return { announces: 'steps', isOnly: false };
	return undefined;
}

/** Whether a sentence says what the reader sees when a step has worked. */
export function saysWhatToExpect(plain: string): boolean {
	return /^(?:you (?:should|will|(?:'|’)ll) (?:now )?(?:see|be able|get|receive)|(?:anda|kamu) (?:akan|seharusnya) (?:melihat|bisa|dapat)|seharusnya)\b/i.test(
		plain,
	);
}
