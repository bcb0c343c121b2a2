import type { RedactRule } from './rule.ts';

const { raw } = String;

// Names of values that nobody else may see, in the middle of longer names too. The short ones are
// parts of so many words that they have to be words themselves.
const PASSWORD = 'pass(?:word|wd|code|phrase)|pwd|(?:kata[ _-]?)?sandi';
const ONE_TIME_CODE = raw`(?<![a-z])(?:otp|pin|cvv)(?:nya|[_-]?code)?(?![a-z])|(?:verification|security|confirmation)[ _-]?code|kode[ _-]?(?:verifikasi|keamanan|rahasia|otp|pin)`;
const KEY = raw`secret|token(?!s\b|_type)|(?:api|access|private|auth)[ _-]?key|credential|signature|appsecret_proof|session[ _-]?id|(?<![a-z])(?:auth|authorization)(?![a-z])`;
const ANY = `${PASSWORD}|${ONE_TIME_CODE}|${KEY}`;

// "kata sandi saya adalah …"
const BETWEEN = raw`(?:[ \t]+(?:saya|aku|kami|anda|kamu|akun|wa|whatsapp|baru|adalah|yaitu|is|was|my|your|new)\b){0,3}`;
const named = (names: string) => raw`(?:${names})[\w-]{0,30}${BETWEEN}`;

const SPACE = raw`[ \t]{0,5}`;
const QUOTE = raw`\\{0,3}["']`;
const REDACTED = raw`\[(?:secret|token|query|email|phone|ip|id|name)\]`;
// Without quotes a value ends where the next name begins.
const VALUE = raw`(?![[{]|(?:null|undefined|true|false)(?!\w))(?:[^\s"'&<>,;.!?\\]|\\(?!["'nr])|[.!?](?!\s|$)|[,;](?!\s|\\?["']?[\w-]{1,40}\\?["']?[:=])){1,2000}`;
const VALUE_WITH_DIGIT = raw`(?![(#])(?=\S{0,60}\d)(?:\d{3}[ -]\d{3}(?!\d)|(?=\S{4})${VALUE})`;

/** Passwords, one-time codes, keys and tokens that stand beside their name. */
export const NAMED_SECRETS: readonly RedactRule[] = [
	// "password": "…", 'token' => '…', secret="…", with escapes inside.
	{
		pattern: RegExp(
			raw`(${named(ANY)}(?:${QUOTE})?${SPACE}(?:=>|[:=])${SPACE})(["'])(?!${REDACTED})(?:(?!\2)(?:\\.|[^\\\n])){1,8000}`,
			'gi',
		),
		replacement: '$1$2[secret]',
	},
	// The same in JSON within JSON: \"password\":\"…\".
	{
		pattern: RegExp(
			raw`(${named(ANY)}(?:${QUOTE})?${SPACE}(?:=>|[:=])${SPACE})(\\+["'])(?!${REDACTED})(?:(?!(?<!\\)\2)[^\n]){1,8000}`,
			'gi',
		),
		replacement: '$1$2[secret]',
	},
	// Authorization: Bearer …
	{
		pattern: RegExp(
			raw`((?<![a-z])authorization(?:${QUOTE})?${SPACE}[:=]${SPACE}(?:${QUOTE})?(?:bearer|basic|digest|token|oauth|apikey)[ \t]{1,5})[^\s"'\\,;]+`,
			'gi',
		),
		replacement: '$1[token]',
	},
	{
		pattern: RegExp(raw`((?:set-)?cookie(?:${QUOTE})?:${SPACE})(?=[\w.-]{1,80}=)[^\n"']+`, 'gi'),
		replacement: '$1[secret]',
	},
	// password=…, "pin":123456, token:…, <secret>…
	{
		pattern: RegExp(
			raw`(${named(ANY)}(?:${QUOTE}${SPACE}(?:=>|[:=])|${SPACE}(?:=>|[=>]|:(?=[^\s/])))${SPACE})${VALUE}`,
			'gi',
		),
		replacement: '$1[secret]',
	},
	{ pattern: RegExp(raw`(${named(PASSWORD)}${SPACE}:[ \t]{1,5})${VALUE}`, 'gi'), replacement: '$1[secret]' },
	{
		pattern: RegExp(raw`(${named(`${PASSWORD}|${ONE_TIME_CODE}`)}[ \t]{1,5})${VALUE_WITH_DIGIT}`, 'gi'),
		replacement: '$1[secret]',
	},
	// In a sentence a colon leads to words: "Error validating access token: Session has expired".
	{
		pattern: RegExp(raw`(${named(ANY)}${SPACE}:[ \t]{1,5})${VALUE_WITH_DIGIT}`, 'gi'),
		replacement: '$1[secret]',
	},
	{
		pattern: RegExp(
			raw`^([ \t]*[\w-]{0,40}?(?:${ANY})[\w-]{0,30}${SPACE}:[ \t]{1,5})${VALUE}(?=[ \t]*$)`,
			'gim',
		),
		replacement: '$1[secret]',
	},
	// --token …, curl -u name:password
	{
		pattern: RegExp(raw`(--[\w-]{0,30}?(?:${ANY})[\w-]{0,30}[ \t]{1,5})(?!-)${VALUE}`, 'gi'),
		replacement: '$1[secret]',
	},
	{ pattern: /([ \t](?:-u|--user)[ =]["']?)[^\s:"']{1,100}:[^\s"']+/g, replacement: '$1[secret]' },
	// "Your WhatsApp code: 123-456", "123456 adalah kode verifikasi Anda"
	{ pattern: /((?:code|kode)[^\n\d]{0,30})\d{3}-\d{3}(?![\d-])/gi, replacement: '$1[secret]' },
	{
		pattern: /(?<!\d)(?:\d{3}-\d{3}|\d{4,8})(?=[ \t](?:is your|adalah kode|merupakan kode)\b)/gi,
		replacement: '[secret]',
	},
];
