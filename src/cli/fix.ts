import { join } from 'node:path';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { checkProject } from '../check/check-project.ts';
import { mend, type Mended } from '../check/mend.ts';
import { conceal } from '../check/writing/conceal.ts';
import { readProject } from '../source/project.ts';
import { count } from '../source/report.ts';
import { clean } from './terminal/clean.ts';
import { replaceFile } from './write-file.ts';

interface FixOptions {
	/** Whether to show what would change, and to write nothing. */
	dryRun: boolean;
	print: (text: string) => void;
}

// What one mistake hides comes to light when it is mended. More rounds than this would be a circle.
const ROUNDS = 5;

/** Mends what needs no decision in a project's issues, and says what was changed in which file. */
export async function fix(root: string, { dryRun, print }: FixOptions): Promise<void> {
	for (let round = 1; round <= ROUNDS; round++) {
		const mended = await findMended(root);
		if (mended.length === 0 && round === 1) print('There is nothing to mend without a decision.\n');
		if (mended.length === 0) return;
		if (dryRun) {
			print(`${mended.map(asDiff).join('\n')}\nNothing was written.\n`);
			return;
		}
		for (const { file, after } of mended) replaceFile(join(root, file), after);
		print(`${mended.map(asList).join('\n\n')}\n\nMended ${count(mended.length, 'file')}.\n`);
	}
}

async function findMended(root: string): Promise<Mended[]> {
	const project = await readProject(root);
	const contents = new Map(project.files.map((file) => [file.file, file.contents]));
	const problems = await checkProject(project);
	const own = problems.filter(({ file }) => contents.has(file));
	return mend(own, (file) => contents.get(file)!);
}

function asList({ file, changes }: Mended): string {
	return clean([file, ...changes.map((change) => `  ${change}`)].join('\n'));
}

function asDiff({ file, before, after }: Mended): string {
	const options = { context: 1, headerOptions: OMIT_HEADERS };
	const [old, mended] = [conceal(before), conceal(after)];
	return clean(`${file}\n${createTwoFilesPatch(file, file, old, mended, '', '', options)}`);
}
