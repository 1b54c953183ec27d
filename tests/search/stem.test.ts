import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';

describe('the stem', () => {
  test.each([
    'model models modeling modelling modelled',
    "patient patients patient's",
    'study studies',
    'llm llms',
    'diagnosis diagnoses diagnose diagnosed diagnosing diagnostic diagnostics',
    'stenosis stenoses',
    'uncertain uncertainty uncertainties',
    'analysis analyses analyze analyse analysing',
    'classify classified classification',
    'accurate accuracy',
    'summary summaries summarize summarisation',
    'tumour tumor tumours tumors',
    'behaviour behavior behavioural behavioral',
    'haemorrhage hemorrhage',
    'paediatric pediatric',
    'oesophageal esophageal',
    'leukaemia leukemia',
    'organisation organization',
    'centre center centres centers',
    'labelled labeled labelling labeling',
    'virus viruses',
    'focus focuses focused focusing',
    'bias biases biased',
    'cause causes caused causing',
    'lens lenses',
    'hypothesis hypotheses',
    'metastasis metastases metastatic',
    'ischaemia ischemia ischaemic ischemic',
    'surgery surgeries surgical',
    'psychiatry psychiatric',
    'treat treated treatment treatments',
    'infection infectious',
    'explain explained explanation explanations',
    'safe safety safer',
    'randomised randomized randomization',
    'organisation organizations organizing',
    'emergency emergencies',
  ])('is one for %s', (family) => {
    const [first = '', ...others] = family.split(' ');
    for (const word of others) expect([word, stem(word)]).toEqual([word, stem(first)]);
  });

  test.each([
    'generation general',
    'generation generic',
    'medication medical',
    'randomized random',
    'organization organ',
    'organism organ',
    'experience experiment',
    'university universal',
    'emergency emerging',
    'several severe',
    'international internal',
    'conversion conversation',
    'communication community',
    'integrity integration',
    'specificity specific',
    'surgery surge',
    'virus viral',
    'dose dosage',
    'host most',
    'gas gastric',
    'loss lose',
    'four for',
    'does dose',
  ])('tells %s apart', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(stem(one)).not.toBe(stem(other));
  });

  test('is the same for the same word, and never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zß0-9']{1,40}$/), (word) => {
        expect(stem(word)).toBe(stem(word));
        if (word !== "'s") expect(stem(word)).not.toBe('');
      }),
    );
  });
});
