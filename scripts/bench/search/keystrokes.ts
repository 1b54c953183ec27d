/** What the search field holds while people type. */
const QUERIES =
  `radiology report generation|chest x-ray|medical question answering|llm hallucination|fine-tuning
|GPT-4 clinical notes|brain tumour segmentation|retinal images|federated learning privacy
|electronic health records|COVID-19 detection|benchmark for multimodal models|surgical video
|3D CT|patient notes dataset|uncertainty estimation|named entity recognition
|knowledge graph reasoning|self-supervised pathology|whole slide images|skin cancer
|bias in medical ai|retrieval augmented|visual question answering|synthetic data
|diffusion models for mri|drug discovery|ecg|mental health|chatbot for patients
|clinical trial matching|reinforcement learning R1|vision-language model|low-resource languages
|Chinese medicine|polyp detection|diabetic retinopathy|ultrasound|foundation model
|zero-shot classification|explainable diagnosis|icd coding|summarization of reports
|prompt engineering|de-identification|mammography|segment anything|rare diseases|genomics|dental
|instruction tuning dataset|medical exam|human evaluation of answers|privacy|speech
|sepsis prediction|sleep|how well do doctors trust ai|state-of-the-art on MedQA
|image registration`
    .replaceAll('\n', '')
    .split('|');

/** Every state of the search field while a query is typed. */
function states(query: string): string[] {
  return Array.from(query, (_, at) => query.slice(0, at + 1));
}

/** Of short queries as readers of the corpus may type them. */
export const KEYSTROKES = QUERIES.flatMap(states);

/** About `most` of the items given, or all if there are fewer, evenly spread. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Of queries typed in full, spread evenly over those given, until there are `most` states. */
export function keystrokesOf(queries: readonly string[], most: number): string[] {
  const total = queries.reduce((sum, { length }) => sum + length, 0);
  return spread(queries, (most / total) * queries.length)
    .flatMap(states)
    .slice(0, most);
}
