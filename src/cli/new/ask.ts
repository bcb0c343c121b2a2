import { confirm, intro, log, multiline, select, text } from '@clack/prompts';
import { languageName } from '../../outputs/language-name.ts';
import type { Project } from '../../source/project.ts';
import { answered, Cancelled, type Terminal } from '../terminal.ts';
import type { Answers, Given } from './answers.ts';
import type { ByLanguage } from './by-language.ts';
import { proposeFor } from './complete.ts';
import { categoryRefusal, causesOf, messageOf } from './given.ts';
import { holdersOf } from './holders.ts';
import { idRefusal, nearIds, takenIds } from './ids.ts';
import { recogniseCode } from './recognise-code.ts';
import { nearWarning, sharedWarning } from './warnings.ts';

/**
 * Asks for what was not given.
 *
 * @throws {Cancelled} where the person stops
 */
export async function ask(given: Given, project: Project, terminal: Terminal): Promise<Answers> {
	intro('A new issue', terminal);
	const kind = given.kind ?? (await askKind(terminal));
	const message = given.message ?? (kind === 'error' ? await askMessage(terminal) : undefined);
	const code = given.code ?? (message === undefined ? undefined : await askCode(message, terminal));
	const error = { ...(message !== undefined && { message }), ...(code !== undefined && { code }) };
	await confirmShared(error, project, terminal);
	const title = await askTitles(given.title ?? {}, message, project, terminal);
	const id = given.id ?? (await askId({ ...error, title }, project, terminal));
	const near = nearIds(id, takenIds(project).keys());
	if (near.length > 0) log.warn(nearWarning(id, near), terminal);
	const category = given.category ?? (await askCategory(project, terminal));
	const causes = given.causes ?? (await askCauses(kind, project, terminal));
	const who = given.who ?? (await askWho(terminal));
	return { id, kind, ...error, shownIn: given.shownIn ?? {}, title, category, causes, ...(who && { who }) };
}

function askKind(terminal: Terminal): Promise<Answers['kind']> {
	return answered(
		select<Answers['kind']>({
			...terminal,
			message: 'What is it?',
			options: [
				{ value: 'error', label: 'An error', hint: 'there is a message to read' },
				{ value: 'symptom', label: 'A symptom', hint: 'something goes wrong without a message' },
				{ value: 'procedure', label: 'A procedure', hint: 'something to get done' },
			],
		}),
	);
}

async function askMessage(terminal: Terminal): Promise<string | undefined> {
	const pasted = await answered(
		multiline({
			...terminal,
			message: 'Paste the message as it is shown, then press Tab and Enter.',
			// Without the button an empty line inside a pasted message would end it.
			showSubmit: true,
			validate: (value) => (messageOf(value) === undefined ? 'An error has a message.' : undefined),
		}),
	);
	return messageOf(pasted);
}

async function askCode(message: string, terminal: Terminal): Promise<string | undefined> {
	const recognised = recogniseCode(message);
	const code = await answered(
		text({
			...terminal,
			message: 'Its error code, if there is one',
			...(recognised !== undefined && { initialValue: recognised }),
			placeholder: 'none',
		}),
	);
	return code?.trim() || undefined;
}

async function confirmShared(
	error: Pick<Given, 'message' | 'code'>,
	project: Project,
	terminal: Terminal,
): Promise<void> {
	const holders = holdersOf(project, error);
	if (holders.length === 0) return;
	log.warn(sharedWarning(holders), terminal);
	const goOn = await answered(
		confirm({ ...terminal, message: 'Write a new issue all the same?', initialValue: false }),
	);
	if (!goOn) throw new Cancelled('Nothing was written.');
}

async function askTitles(
	given: ByLanguage,
	message: string | undefined,
	{ settings }: Project,
	terminal: Terminal,
): Promise<ByLanguage> {
	const titles: Record<string, string> = { ...given };
	for (const { language } of settings.locales) {
		if (titles[language] !== undefined) continue;
		const isFirst = Object.keys(titles).length === 0;
		const title = await answered(
			text({
				...terminal,
				message: `Title in ${languageName(language, 'en')}: what the reader sees`,
				...(isFirst && message !== undefined && { initialValue: message.split('\n')[0]!.slice(0, 200) }),
				...(!isFirst && { placeholder: 'leave it empty to write it later' }),
				validate: (value) => (isFirst && !value?.trim() ? 'An issue has a title.' : undefined),
			}),
		);
		if (title?.trim()) titles[language] = title.trim();
	}
	return titles;
}

function askId(known: Given, project: Project, terminal: Terminal): Promise<string> {
	const taken = takenIds(project);
	const proposed = proposeFor(known, project);
	return answered(
		text({
			...terminal,
			message: 'Its id: the name of the files and the end of the address, for good',
			...(proposed !== undefined && { initialValue: proposed }),
			validate: (value = '') => idRefusal(value, taken),
		}),
	);
}

async function askCategory({ files }: Project, terminal: Terminal): Promise<string> {
	const folders = [...new Set(files.map(({ place }) => place.category))].filter(Boolean).toSorted();
	const chosen = await answered(
		select<string | null>({
			...terminal,
			message: 'Category',
			options: [
				...folders.map((value) => ({ value, label: value })),
				{ value: '', label: 'none' },
				{ value: null, label: 'a new one' },
			],
		}),
	);
	if (chosen !== null) return chosen;
	return answered(
		text({
			...terminal,
			message: 'Folder of the new category',
			placeholder: 'payment',
			validate: (value = '') => (value === '' ? 'Write its name.' : categoryRefusal(value)),
		}),
	);
}

async function askCauses(
	kind: Answers['kind'],
	{ settings }: Project,
	terminal: Terminal,
): Promise<Answers['causes']> {
	if (kind === 'procedure') return [];
	const hasCauses = await answered(
		confirm({
			...terminal,
			message: 'Are there several causes that a reader can tell apart, each with its own steps?',
			initialValue: false,
		}),
	);
	if (!hasCauses) return [];
	const { language } = settings.locales[0]!;
	const titles: ByLanguage[] = [];
	for (;;) {
		const title = await answered(
			text({
				...terminal,
				message: `Cause ${titles.length + 1} in a few words, in ${languageName(language, 'en')}`,
				placeholder: titles.length === 0 ? '' : 'leave it empty to go on',
				validate: (value) => (titles.length === 0 && !value?.trim() ? 'Name one cause.' : undefined),
			}),
		);
		if (!title?.trim()) return causesOf(titles);
		titles.push({ [language]: title.trim() });
	}
}

async function askWho(terminal: Terminal): Promise<Answers['who']> {
	const who = await answered(
		select<NonNullable<Answers['who']> | null>({
			...terminal,
			message: 'Who can fix it?',
			options: [
				{ value: 'user', label: 'the person reading' },
				{ value: 'admin', label: 'an administrator of the business' },
				{ value: 'support', label: 'your support team' },
				{ value: 'vendor', label: 'the maker of the product' },
				{ value: null, label: 'not known yet' },
			],
		}),
	);
	return who ?? undefined;
}
