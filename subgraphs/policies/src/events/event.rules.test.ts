import { problemsWithEventDate } from './event.rules.js'

const draft = { eventCode: 'cpc-18-congress', on: '2012-11-08', document: '新华社', quote: null, notes: [] }
const facts = { isKnown: true, recordedOn: null }

test.each([
  ['a first date', draft, facts, []],
  ['a correction', draft, { ...facts, recordedOn: '2012-10-18' }, []],
  ['the first plausible day', { ...draft, on: '1900-01-01' }, facts, []],
  ['the last plausible day', { ...draft, on: '2100-12-31' }, facts, []],
  ['a day too early', { ...draft, on: '1899-12-31' }, facts, ['EVENT_DATE_IMPLAUSIBLE']],
  ['a day too late', { ...draft, on: '2101-01-01' }, facts, ['EVENT_DATE_IMPLAUSIBLE']],
  ['the same day again', draft, { ...facts, recordedOn: '2012-11-08' }, ['EVENT_DATE_UNCHANGED']],
  ['a note instead of a document', { ...draft, document: null, notes: ['众所周知', null] }, facts, []],
  ['neither document nor note', { ...draft, document: null }, facts, ['EVENT_DATE_WITHOUT_SOURCE']],
  ['blanks for both', { ...draft, document: ' ', notes: ['\t', 'x'] }, facts, ['EVENT_DATE_WITHOUT_SOURCE']],
  ['the longest quote', { ...draft, quote: '八'.repeat(80) }, facts, []],
  ['a quote too long', { ...draft, quote: '八'.repeat(81) }, facts, ['EVENT_TEXT_TOO_LONG']],
  ['a title too long', { ...draft, document: 'a'.repeat(501) }, facts, ['EVENT_TEXT_TOO_LONG']],
  ['a note too long', { ...draft, notes: ['a', 'a'.repeat(2001)] }, facts, ['EVENT_TEXT_TOO_LONG']],
  [
    'too early, without source',
    { ...draft, on: '0001-01-01', document: null },
    facts,
    ['EVENT_DATE_IMPLAUSIBLE', 'EVENT_DATE_WITHOUT_SOURCE'],
  ],
  ['an unknown event', draft, { isKnown: false, recordedOn: null }, ['EVENT_UNKNOWN']],
])('%s', (_case, given, when, codes) => {
  expect(problemsWithEventDate(given, when).map(({ code }) => code)).toEqual(codes)
})
