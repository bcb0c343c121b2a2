import { escapeHtml } from '../../issue/text-html.ts';

/** What stands around the words of the lookup's form. */
export interface LookupForm {
	/** First folder of the page's language; undefined outside of all languages. */
	path: string | undefined;
	/** The words in the language of the page. */
	t: (key: FormWord) => string;
	/** What the box follows: the address of the search page, or the one that leads nowhere. */
	follows?: 'address' | 'missing' | undefined;
	/** Whether the words above the box are seen, or only heard. */
	isLabelled?: boolean;
	/** Whether a button beside the box closes it. */
	isClosable?: boolean;
}

type FormWord = 'lookup.clear' | 'lookup.close' | 'lookup.label' | 'lookup.placeholder' | 'lookup.privacy';

/**
 * The text box and the places of its results as HTML: pages hold it, and the script of the search
 * makes its dialog of it.
 */
export function lookupForm({ path, t, follows, isLabelled, isClosable }: LookupForm): string {
	const word = (key: FormWord) => `data-word="${key}">${escapeHtml(t(key))}`;
	const locale = path === undefined ? '' : ` data-locale="${escapeHtml(path)}"`;
	return `<ki-lookup${locale}${follows ? ` data-${follows}` : ''} data-pagefind-ignore><div class="ki-field">
<label><span class="${isLabelled ? 'ki-field-label' : 'sr-only'}" ${word('lookup.label')}</span>
<span class="ki-field-box"><i class="ki-glyph ki-field-icon" data-glyph="search"></i>
<textarea rows="1" dir="auto" spellcheck="false" autocapitalize="off" autocomplete="off" enterkeyhint="search" data-word="lookup.placeholder" placeholder="${escapeHtml(t('lookup.placeholder'))}"></textarea></span></label>
<button type="button" class="ki-clear" data-clear><i class="ki-glyph" data-glyph="close"></i><span class="sr-only" ${word('lookup.clear')}</span></button>
${isClosable ? `<button type="button" class="ki-close" data-close><span ${word('lookup.close')}</span></button>` : ''}</div>
<div class="ki-answers"><p class="ki-hint" ${word('lookup.privacy')}</p><p class="ki-status" role="status"></p>
<div class="ki-issues"></div><div class="ki-pages"></div><div class="ki-report-place"></div></div></ki-lookup>`;
}
