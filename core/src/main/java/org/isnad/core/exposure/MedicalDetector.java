package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.wording.TextSpan;

/**
 * Illness and treatment. One such word is in many a newspaper; counted are two different ones within a few sentences, of which
 * one speaks of a patient's care and not of health in general.
 */
final class MedicalDetector implements Detector {
    private static final int NEAR = 400;

    /** Said of a person under treatment. */
    private static final String CARE =
            "diagnos(?:is|ed with)|biopsy|biopsies|chemotherapy|radiotherapy|oncologist|psychiatrist|psychotherapist"
                    + "|antidepressants?|insulin|dialysis|miscarriage|my (?:doctor|surgery|illness|treatment)|medical (?:record|report|leave|certificate)s?"
                    + "|blood test|test results|hospitali[sz]ed|prescribed"
                    + "|diagnostiquée?|diagnostic (?:médical|de)|biopsie|chimiothérapie|radiothérapie|oncologue|psychiatre|psychothérapeute"
                    + "|antidépresseurs?|insuline|dialyse|fausse couche|arrêt maladie|dossier médical|certificat médical|compte[- ]rendu médical"
                    + "|prise de sang|hospitalisée?|ordonnance|mon (?:médecin|opération|traitement)"
                    + "|تشخيص|خزعة|العلاج الكيميائي|علاج كيميائي|العلاج الإشعاعي|طبيب نفسي|الطبيب النفسي|مضادات الاكتئاب|الأنسولين|غسيل الكلى"
                    + "|إجهاض|التقرير الطبي|تقرير طبي|الملف الطبي|إجازة مرضية|شهادة طبية|تحليل الدم|وصفة طبية|المستشفى";

    private static final String ILLNESS =
            "cancer|tumou?r|leuk(?:a)?emia|HIV|AIDS|hepatitis|diabetes|depression|bipolar|schizophrenia|epilepsy"
                    + "|multiple sclerosis|alzheimer'?s?|stroke|heart attack|pregnan(?:t|cy)|abortion"
                    + "|tumeur|leucémie|VIH|SIDA|hépatite|diabète|dépression|bipolaire|schizophrénie|épilepsie|sclérose en plaques"
                    + "|AVC|infarctus|enceinte|grossesse|avortement|IVG"
                    + "|سرطان|السرطان|ورم|الورم|اللوكيميا|الإيدز|التهاب الكبد|السكري|الاكتئاب|اكتئاب|الفصام|الصرع|التصلب المتعدد"
                    + "|الزهايمر|جلطة|نوبة قلبية|حامل|الحمل";

    /** Letters that Arabic writes together with the word behind them. */
    private static final int MOST_PARTICLES = 2;

    private static final Started WORD = new Started(
            Pattern.compile(
                    "(?<!\\p{L})(?:[وبفلك]{0," + MOST_PARTICLES + "})?(?:(" + CARE + ")|(" + ILLNESS + "))(?!\\p{L})",
                    Matches.FLAGS),
            new Starts.AtWords(LabelStems.of(CARE + "|" + ILLNESS), MOST_PARTICLES));

    private record Met(TextSpan span, boolean care, String word) {}

    @Override
    public List<Starts> starts() {
        return List.of(WORD.starts());
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        List<Met> met = new ArrayList<>();
        WORD.each(clues, match -> {
            boolean care = match.start(1) >= 0;
            int group = care ? 1 : 2;
            met.add(new Met(new TextSpan(match.start(group), match.end(group)), care, match.group(group)));
        });
        List<ExposedPlace> places = new ArrayList<>();
        for (int i = 0; i < met.size(); i++) {
            if (hasCompany(met, i)) {
                places.add(new ExposedPlace(
                        ExposureKind.MEDICAL, "medical", met.get(i).span()));
            }
        }
        return places;
    }

    private static boolean hasCompany(List<Met> met, int of) {
        Met one = met.get(of);
        for (int i = of + 1; i < met.size() && near(one, met.get(i)); i++) {
            if (goTogether(one, met.get(i))) {
                return true;
            }
        }
        for (int i = of - 1; i >= 0 && near(met.get(i), one); i--) {
            if (goTogether(one, met.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Met first, Met second) {
        return second.span.start() - first.span.end() <= NEAR;
    }

    private static boolean goTogether(Met a, Met b) {
        return (a.care || b.care) && !a.word.equalsIgnoreCase(b.word);
    }
}
