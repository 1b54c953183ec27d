/** Words that could stand in any abstract of any field, and so never name a page. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a able about above achieve achieved achieves achieving across additionally address addresses
  addressing after against aim aims all allow allows alongside already also although am among an and
  any approach approaches are around as aspects at available based be because become been before
  being between beyond both but by can capabilities capability case challenge challenges challenging
  code codes combined compared comparison complex comprehensive contrast could create crucial current
  currently demonstrate demonstrated demonstrates demonstrating design designed despite develop
  developed developing development different difficult do does don't due during e.g each effective
  effectively effectiveness efficient either enable enables enabling enhance enhanced enhancing
  ensure especially et etc evaluate evaluated evaluating evaluation even every existing experiment
  experimental experiments explore extensive fail features few finally find findings first focus
  focuses following for found framework frameworks from further furthermore given good had has have
  here high highlight higher how however i i'm identify if impact important improve improved
  improvement improvements improves improving in include including increasing indicate instead into
  introduce introduced introduces is issue issues it its itself just key known lack large larger
  large-scale leading leverage leverages leveraging like limitations limited low lower main make
  makes making many may means method methodology methods might model modeling modelling models more
  moreover most much multiple must necessary need needs new no non nor not notably novel of offer
  offers often on one ones only open open-source or other others our out outperform outperforming
  outperforms over overall own paper particularly per perform performance performed performs play
  possible potential present presented presents previous prior process promise promising propose
  proposed proposes provide provided provides providing publicly range rather real real-world recent
  recently rely remain remains require required requires research respectively result results reveal
  robust same scale second set several should show showed showing shown shows significant
  significantly similar simple since single small so solution some specific specifically state
  state-of-the-art still strong studies study such suggest superior system systems task tasks
  technique techniques than that the their them then there these they this those though three through
  thus to together too toward towards two type types typically under unified up upon us use used
  useful uses using various varying very via view was way ways we well were what when where whether
  which while who whose wide widely will with within without work works would yet you your`
    .trim()
    .split(/\s+/),
);
