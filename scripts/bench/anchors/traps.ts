/**
 * Texts made to mislead. `was` holds the marked words in `[[…]]`. `now` is the text afterwards: with
 * `{{…}}` the words must be found there; with `[[…]]` they may be, or be given up; without either they
 * must be given up.
 */
import type { TextRange } from '../../../src/domain/text-range.ts';

interface Trap {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

interface Marked {
  readonly text: string;
  readonly range: TextRange | undefined;
  readonly mustFind: boolean;
}

/** A text without the brackets around a range of it. */
export function unmarked(marked: string): Marked {
  const match = /\[\[(.*?)\]\]|\{\{(.*?)\}\}/su.exec(marked);
  if (!match) return { text: marked, range: undefined, mustFind: false };
  const words = match[1] ?? match[2] ?? '';
  const { index: start } = match;
  const text = marked.slice(0, start) + words + marked.slice(start + match[0].length);
  const range = { start, end: start + words.length };
  return { text, range, mustFind: match[2] !== undefined };
}

export const TRAPS: readonly Trap[] = [
  {
    name: 'a name inside other words',
    was: 'The kernel was written by [[Linus]] in one summer.',
    now: 'The kernel was written for machines in one summer.',
  },
  {
    name: 'a short word inside a longer one',
    was: 'The scan was [[no]] help to the reader.',
    now: 'The scan was another help to the reader.',
  },
  {
    name: 'the whole text inside a longer word',
    was: '[[Radiology is an art of its own]]',
    now: 'Neuroradiology is an art of its own, they say.',
  },
  {
    name: 'a percentage',
    was: 'Over all sites the model raised [[recall from 31% to 48% without retraining]] at no cost.',
    now: 'Over all sites the model raised recall from 31% to 64% without retraining at no cost.',
  },
  {
    name: 'a decimal place',
    was: 'On the test set we reach [[an area under the curve of 0.91 on average]] over five runs.',
    now: 'On the test set we reach an area under the curve of 0.19 on average over five runs.',
  },
  {
    name: 'a sign of comparison',
    was: 'The gain was [[significant over the whole cohort (p < 0.05)]] in both arms of the trial.',
    now: 'The gain was significant over the whole cohort (p > 0.05) in both arms of the trial.',
  },
  {
    name: 'a minus sign',
    was: 'We saw [[a mean change in pressure of 5 units per week]] among those who stayed.',
    now: 'We saw a mean change in pressure of -5 units per week among those who stayed.',
  },
  {
    name: 'a unit',
    was: 'Patients were given [[a single daily dose of 20 mg of the new compound]] for six weeks.',
    now: 'Patients were given a single daily dose of 20 ml of the new compound for six weeks.',
  },
  {
    name: 'a number in words',
    was: 'In this study [[two independent radiologists read every image]] without the report.',
    now: 'In this study ten independent radiologists read every image without the report.',
  },
  {
    name: 'a year',
    was: 'The records were [[collected at one hospital between 2012 and 2018]] and made anonymous.',
    now: 'The records were collected at one hospital between 2012 and 2019 and made anonymous.',
  },
  {
    name: 'a negation gone',
    was: 'After a year the tool [[did not improve the survival of patients]] in either group.',
    now: 'After a year the tool did improve the survival of patients in either group.',
  },
  {
    name: 'a negation put in',
    was: 'After a year the tool [[did improve the survival of patients]] in either group.',
    now: 'After a year the tool did not improve the survival of patients in either group.',
  },
  {
    name: 'a negation in a short form',
    was: 'In our hands [[the larger model does help with rare diseases]] more than expected.',
    now: "In our hands the larger model doesn't help with rare diseases more than expected.",
  },
  {
    name: 'with and without',
    was: 'All runs were [[trained with labels from the target hospital]] and then compared.',
    now: 'All runs were trained without labels from the target hospital and then compared.',
  },
  {
    name: 'a failure',
    was: 'Here [[the assistant managed to find every polyp in the videos]] shown to it.',
    now: 'Here the assistant failed to find every polyp in the videos shown to it.',
  },
  {
    name: 'a model of another number',
    was: 'Most answers that [[GPT-4 gave to the questions of the board exam]] were right.',
    now: 'Most answers that GPT-3 gave to the questions of the board exam were right.',
  },
  {
    name: 'a model of another name',
    was: 'Fine-tuning [[Llama on the notes of a single hospital department]] was enough.',
    now: 'Fine-tuning Gemma on the notes of a single hospital department was enough.',
  },
  {
    name: 'a model of another size',
    was: 'The best one was [[Med-PaLM-L with its retrieval of guidelines]] by a wide margin.',
    now: 'The best one was Med-PaLM-S with its retrieval of guidelines by a wide margin.',
  },
  {
    name: 'an abbreviation',
    was: 'The network takes [[a slice of an MRI of the brain as its only input]] and a mask.',
    now: 'The network takes a slice of an MRA of the brain as its only input and a mask.',
  },
  {
    name: 'a Greek letter',
    was: 'Samples were tested for [[antibodies against the α chain of the receptor]] by assay.',
    now: 'Samples were tested for antibodies against the β chain of the receptor by assay.',
  },
  {
    name: 'raised and lowered',
    was: 'The drug was seen to [[increase the risk of bleeding in older patients]] in the trial.',
    now: 'The drug was seen to decrease the risk of bleeding in older patients in the trial.',
  },
  {
    name: 'higher and lower',
    was: 'The method comes at [[a higher cost of computation than its predecessors]] on all sets.',
    now: 'The method comes at a lower cost of computation than its predecessors on all sets.',
  },
  {
    name: 'hyper and hypo',
    was: 'We follow [[adults who were treated for hypertension over ten years]] in registers.',
    now: 'We follow adults who were treated for hypotension over ten years in registers.',
  },
  {
    name: 'supervised and unsupervised',
    was: 'All features come from [[supervised training on a million chest radiographs]] of adults.',
    now: 'All features come from unsupervised training on a million chest radiographs of adults.',
  },
  {
    name: 'symptomatic and asymptomatic',
    was: 'The test was given to [[symptomatic carriers of the disease at four clinics]] in May.',
    now: 'The test was given to asymptomatic carriers of the disease at four clinics in May.',
  },
  {
    name: 'adduction and abduction',
    was: 'Sensors record [[the abduction of the shoulder during each exercise]] of the session.',
    now: 'Sensors record the adduction of the shoulder during each exercise of the session.',
  },
  {
    name: 'mortality and morality',
    was: 'The review asks [[what is known of the morality of triage systems]] in emergencies.',
    now: 'The review asks what is known of the mortality of triage systems in emergencies.',
  },
  {
    name: 'sensitivity and specificity',
    was: 'Readers with the aid had [[a markedly better sensitivity for small lesions of the lung]].',
    now: 'Readers with the aid had a markedly better specificity for small lesions of the lung.',
  },
  {
    name: 'benign and malignant',
    was: 'The second stage keeps [[all nodules that the first stage called benign]] for review.',
    now: 'The second stage keeps all nodules that the first stage called malignant for review.',
  },
  {
    name: 'before and after',
    was: 'Images were cleaned [[before the experts had agreed on the labels of a case]] each day.',
    now: 'Images were cleaned after the experts had agreed on the labels of a case each day.',
  },
  {
    name: 'and instead of or',
    was: 'The alarm needs [[a fever or a rapid pulse for more than an hour]] to be raised.',
    now: 'The alarm needs a fever and a rapid pulse for more than an hour to be raised.',
  },
  {
    name: 'only some',
    was: 'The guideline holds for [[most of the patients that were seen in the ward]] that year.',
    now: 'The guideline holds for few of the patients that were seen in the ward that year.',
  },
  {
    name: 'a modal verb',
    was: 'It follows that the tool [[will replace the second reader in screening]] programmes.',
    now: 'It follows that the tool could replace the second reader in screening programmes.',
  },
  {
    name: 'a parallel sentence left over',
    was: 'We looked at both. On MRI the model [[reached high accuracy]] overall. On CT the model reached high accuracy overall. On PET the model reached high accuracy overall.',
    now: 'We looked at both. On CT the model reached high accuracy overall. On PET the model reached high accuracy overall.',
  },
  {
    name: 'a parallel sentence in small letters left over',
    was: 'We looked at all. In mice the drug [[lowered the pressure]] a lot. In rats the drug lowered the pressure a lot. In pigs the drug lowered the pressure a lot.',
    now: 'We looked at all. In rats the drug lowered the pressure a lot. In pigs the drug lowered the pressure a lot.',
  },
  {
    name: 'a sentence with the same beginning left over',
    was: 'It was slow. [[The method improved accuracy]] in scans of the chest. The method improved accuracy in films of the hand. It is free.',
    now: 'It was slow. The method improved accuracy in films of the hand. It is free.',
  },
  {
    name: 'a sentence there twice, the marked one gone',
    was: 'We release the code. It is easy to run. [[We release the code.]] Its licence is free. Try it.',
    now: 'We release the code. It is easy to run. Its licence is free. Try it.',
  },
  {
    name: 'a sentence copied beside itself',
    was: 'Data are scarce here. [[We therefore train on synthetic images only.]] It works well enough.',
    now: 'Data are scarce here. We therefore train on synthetic images only. We therefore train on synthetic images only. It works well enough.',
  },
  {
    name: 'words inside a sentence copied beside itself',
    was: 'Data are scarce here. We therefore train a model [[on synthetic images]] without any labels at all. It works.',
    now: 'Data are scarce here. We therefore train a model on synthetic images without any labels at all. We therefore train a model on synthetic images without any labels at all. It works.',
  },
  {
    name: 'a sentence copied elsewhere',
    was: 'Data are scarce here. [[We therefore train on synthetic images only.]] It works well enough. The code is free.',
    now: 'Data are scarce here. {{We therefore train on synthetic images only.}} It works well enough. The code is free. We therefore train on synthetic images only.',
  },
  {
    name: 'a word that stays elsewhere',
    was: 'The model reads reports. Its [[accuracy]] on rare findings was poor. Its accuracy on common ones was good.',
    now: 'The model reads reports. Its accuracy on common ones was good.',
  },
  {
    name: 'a usual phrase in a text written anew',
    was: 'We ask how well [[large language models (LLMs)]] summarise the notes of nurses.',
    now: 'Triage is hard. In this survey, large language models (LLMs) are compared with rules.',
  },
  {
    name: 'the same words after an inserted lead',
    was: '[[Segmentation of the liver is a solved problem.]] We show that it is not.',
    now: 'This is a reply. {{Segmentation of the liver is a solved problem.}} We show that it is not.',
  },
  {
    name: 'a sentence moved to the end',
    was: 'Reports are long. [[We train a model that shortens them to their findings.]] Doctors like it. It is free.',
    now: 'Reports are long. Doctors like it. It is free. [[We train a model that shortens them to their findings.]]',
  },
  {
    name: 'an accent put on the last letter',
    was: 'The stain was named after [[a physician who had seen it in Saint Andre]] in the war.',
    now: 'The stain was named after a physician who had seen it in Saint Andre\u0301 in the war.',
  },
  {
    name: 'an emoji that grew a skin tone',
    was: 'Answers were rated with [[a simple thumb up or down, as in 👍]] by all readers.',
    now: 'Answers were rated with a simple thumb up or down, as in 👍🏽 by all readers.',
  },
  {
    name: 'British spelling',
    was: 'Here we present [[a model of tumor growth that generalizes to unseen scanners]] and sites.',
    now: 'Here we present [[a model of tumour growth that generalises to unseen scanners]] and sites.',
  },
  {
    name: 'a plural and a comma',
    was: 'With more data [[the network learns to ignore the artefact of the scanner]] by itself.',
    now: 'With more data, [[the network learns to ignore the artefacts of the scanner]] by itself.',
  },
  {
    name: 'an apposition that turns the claim',
    was: 'In the end [[the proposed detector is safe for clinical use today]] at our hospital.',
    now: 'In the end the proposed detector is hardly safe for clinical use today at our hospital.',
  },
  {
    name: 'subject and object swapped',
    was: 'In every test [[the small model beats the big model]] by some points, at half the price.',
    now: 'In every test the big model beats the small model by some points, at half the price.',
  },
];
