import { issueFile } from '../../src/source/write-issue.ts';

/** Words of a language, from which issues of the usual length are put together. */
interface Words {
	language: string;
	title: (n: number) => string;
	sentence: (n: number) => string;
	step: (n: number) => string;
	heading: string;
}

const LANGUAGES: readonly Words[] = [
	{
		language: 'en',
		title: (n) => `Delivery ${n} stops with a report`,
		sentence: (n) => `The depot sends parcel ${n} back, because its label cannot be read at the gate.`,
		step: (n) => `Open **Deliveries**, then [the list](/en/issues/), and choose parcel ${n}.`,
		heading: 'If nothing helps',
	},
	{
		language: 'id',
		title: (n) => `Pengiriman ${n} berhenti dengan laporan`,
		sentence: (n) => `Gudang mengembalikan paket ${n}, karena labelnya tidak terbaca di gerbang.`,
		step: (n) => `Buka **Deliveries**, lalu [daftarnya](/id/issues/), dan pilih paket ${n}.`,
		heading: 'Jika tidak ada yang membantu',
	},
];

const CATEGORIES = ['gates', 'labels', 'routes', 'vans', 'weights'];

/**
 * The files of so many issues in two languages, each about as long as those of a real site; the
 * body of every twentieth has components.
 *
 * @yields the path from the project's root, and the text
 */
export function* issueFiles(issues: number): Generator<[path: string, text: string]> {
	for (let n = 0; n < issues; n++) {
		for (const words of LANGUAGES) {
			const folder = `src/content/docs/${words.language}/issues/${CATEGORIES[n % CATEGORIES.length]}`;
			yield [`${folder}/case-${n}.mdx`, issueFile(frontmatter(n, issues, words), body(n, words))];
		}
	}
}

function frontmatter(n: number, issues: number, { language, title, sentence, step }: Words) {
	const several = (count: number, text: (at: number) => string) =>
		Array.from({ length: count }, (_, index) => text(n * 10 + index));
	const cause = (id: string) => ({
		id,
		title: title(n),
		likelihood: 'common',
		check: sentence(n),
		who: 'admin',
		steps: [{ do: step(n), expect: sentence(n), risk: sentence(n) }, ...several(3, step)],
		verify: sentence(n),
	});
	return {
		title: title(n),
		description: `${sentence(n)} ${sentence(n + 1)}`,
		language,
		errors: [{ message: `Report ${n} for {parcel}`, code: `R-${n}`, shownIn: 'Gate' }],
		symptoms: several(8, sentence),
		aliases: several(8, title),
		appliesTo: ['Gate 2'],
		verifiedAt: '2026-11-23',
		reviewEvery: '6 months',
		causes: [cause('label'), cause('gate')],
		related: [1, 7, 50].map((step_) => `case-${(n + step_) % issues}`),
		references: [{ url: `https://example.com/reports/${n}`, title: `Report ${n}` }],
	};
}

function body(n: number, { heading, sentence, step }: Words): string {
	const list = Array.from({ length: 6 }, (_, index) => `- ${step(n + index)}`).join('\n');
	const prose = `## ${heading}\n\n${sentence(n)}\n\n${list}\n\n> ${sentence(n)}`;
	if (n % 20 !== 0) return prose;
	return `import { Aside } from '@astrojs/starlight/components';\n\n${prose}\n\n<Aside>${sentence(n)}</Aside>`;
}
