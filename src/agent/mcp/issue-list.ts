import type { FilterFile, RowsFile } from '../../outputs/browse/filter-files.ts';
import type { Row } from '../../outputs/browse/rows.ts';
import type { SiteLocale } from '../../outputs/library.ts';
import { browsePageId, encodePath } from '../../outputs/urls.ts';
import type { AgentSite } from '../site.ts';
import { Problem } from './problem.ts';

/** An issue as a list of a locale shows it. */
export interface ListedIssue {
	row: Row;
	id: string;
	category: string;
	status: string;
}

/** The issues of a locale, from the files that the filter in the browser reads. */
export interface IssueList {
	/** Another one as soon as the list is. */
	version: string;
	count: number;
	/** The values that a facet has here. */
	values: (facet: Facet) => string[];
	/** The places of the issues that have these values, in order. */
	places: (wanted: Partial<Record<Facet, string>>) => number[];
	/** The issues at some places. Reads only the files that these are in. */
	at: (places: readonly number[]) => Promise<ListedIssue[]>;
	/** Which of the files of rows has a place. */
	fileOf: (place: number) => number;
}

type Facet = 'category' | 'status';

const NONE: FilterFile = { version: '0', count: 0, rowsPerFile: 1, initials: [], facets: [] };

/** Opens the list of a locale: reads one file, and where all issues are alike in a facet a second. */
export async function openIssueList(agent: AgentSite, locale: SiteLocale): Promise<IssueList> {
	const folder = `${encodePath(browsePageId(agent.site, locale.path))}/filter`;
	const file = (await agent.json<FilterFile>(`${folder}/facets.json`)) ?? NONE;
	const { version, count, rowsPerFile } = file;
	const fileOf = (place: number) => Math.floor(place / rowsPerFile);
	const rowsIn = async (number: number) => {
		const rows = await agent.json<RowsFile>(`${folder}/rows-${number}.json`);
		if (rows?.version === version) return rows.rows;
		throw new Problem('The list of issues was changed while it was read.', 'Ask for it again.');
	};
	const columns = { category: await columnOf('category'), status: await columnOf('status') };

	return {
		version,
		count,
		fileOf,
		values: (facet) => columns[facet].values,
		places: (wanted) =>
			Array.from({ length: count }, (_, place) => place).filter((place) =>
				(['category', 'status'] as const).every(
					(facet) => wanted[facet] === undefined || columns[facet].at(place) === wanted[facet],
				),
			),
		at: async (places) => {
			const numbers = [...new Set(places.map(fileOf))];
			const files = new Map(
				await Promise.all(numbers.map(async (number) => [number, await rowsIn(number)] as const)),
			);
			return places.flatMap((place) => {
				const row = files.get(fileOf(place))?.[place % rowsPerFile];
				const values = { category: columns.category.at(place), status: columns.status.at(place) };
				return row ? [{ row, id: idOf(row), ...values }] : [];
			});
		},
	};

	// A facet in which all issues are alike has no column.
	async function columnOf(facet: Facet): Promise<{ values: string[]; at: (place: number) => string }> {
		const column = file.facets.find(({ id }) => id === facet);
		if (column) return { values: column.values, at: (place) => column.values[column.issues[place]!] ?? '' };
		if (count === 0) return { values: [], at: () => '' };
		const [row] = await rowsIn(0);
		const issue = row && (await agent.issue(idOf(row), locale.path));
		const value = facet === 'category' ? issue?.category || 'uncategorised' : (issue?.status ?? 'open');
		return { values: [value], at: () => value };
	}
}

function idOf({ id, href }: Row): string {
	return id ?? /([^/]+?)(?:\.html|\/)?$/.exec(href)![1]!;
}
