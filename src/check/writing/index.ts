import type { Problem } from '../../issue/problem.ts';
import type { Project } from '../../source/project.ts';
import { textsAreTranslated } from './copied-texts.ts';
import { descriptionsAreUseful } from './descriptions.ts';
import { sentencesAreShort } from './long-sentences.ts';
import { stepsAreOneAction } from './one-action.ts';
import { noPersonalData } from './personal-data.ts';
import { wordsArePlain } from './plain-words.ts';
import { causesCanBeTold, fixesSayHowToVerify } from './remedies.ts';
import { knownLanguage, reportInto, type ProjectRule, type Writing, type WritingRule } from './rule.ts';
import { noSecrets } from './secrets.ts';
import { titlesAreDistinct } from './shared-titles.ts';
import { messagesAreDistinct } from './similar-errors.ts';
import { spacesAreSingle } from './spaces.ts';
import { stepsBeginWithAction } from './step-starts.ts';
import { titlesSayWhatIsSeen } from './titles.ts';
import { toPage } from './page.ts';
import { addressIsOne, nothingIsShouted } from './tone.ts';

const FILE_RULES: readonly WritingRule[] = [
	titlesSayWhatIsSeen,
	descriptionsAreUseful,
	stepsBeginWithAction,
	stepsAreOneAction,
	fixesSayHowToVerify,
	causesCanBeTold,
	wordsArePlain,
	sentencesAreShort,
	addressIsOne,
	nothingIsShouted,
	spacesAreSingle,
	noSecrets,
	noPersonalData,
];
const PROJECT_RULES: readonly ProjectRule[] = [titlesAreDistinct, messagesAreDistinct, textsAreTranslated];

/** How the issues of a project are written, and what should not stand in them; drafts too. */
export function writingRules({ files }: Pick<Project, 'files'>): Problem[] {
	const problems: Problem[] = [];
	const writings = files.flatMap(({ file, contents, place, data }): Writing[] => {
		if (!data) return [];
		const language = knownLanguage(data.language);
		return [{ file, id: place.id, locale: place.locale.path, data, contents, ...(language && { language }) }];
	});
	const reportFor = ({ file }: Writing) => reportInto(problems, file);
	for (const writing of writings) {
		const page = toPage(writing);
		for (const rule of FILE_RULES) rule(page, reportFor(page));
	}
	for (const rule of PROJECT_RULES) rule(writings, reportFor);
	return problems;
}
