package org.ambulo.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.rehab.Programme;

/**
 * What the experts' words for a plan mean in a programme of rehabilitation: what satisfies each
 * that must be there, and what violates each that must not.
 */
final class PlanTokens {

  private static final Map<String, Predicate<Programme>> MUST = new TreeMap<>();
  private static final Map<String, Predicate<Programme>> MUST_NOT = new TreeMap<>();

  static {
    MUST.put("education_stay_active", taught("ed_what_is", "ed_stay_active"));
    MUST.put("education_natural_history", p -> taughtAny(p, "ed_disc", "ed_fracture"));
    MUST.put("pain_neuroscience_education", taught("ed_pain_alarm"));
    MUST.put("safety_net_written", taught("ed_red_flags"));
    MUST.put("home_exercise", p -> p.home().size() >= 3);
    MUST.put("aerobic_exercise", home("ae_"));
    MUST.put("walking_interval", home("ae_walk_interval"));
    MUST.put("motor_control_exercise", home("mc_"));
    MUST.put("stabilisation_exercise", home("cs_", "hp_"));
    MUST.put("strength_exercise", home("bs_", "cs_", "hp_", "fu_"));
    MUST.put("mobility_exercise", home("mo_"));
    MUST.put("flexion_bias_exercise", home("df_"));
    MUST.put("extension_directional_exercise", home("dp_"));
    MUST.put("neural_slider", home("ne_sciatic_slider", "ne_slump_slider", "ne_femoral_slider"));
    MUST.put("balance_training", home("ba_", "mb_tai_chi"));
    MUST.put("hip_strength", home("hp_", "bs_bridge", "fu_"));
    MUST.put("extensor_strength", home("bs_wall_posture", "bs_prone_arm_lift", "bs_band_row"));
    MUST.put("breathing_mobility_axspa", home("mo_chest_expansion"));
    MUST.put(
        "graded_activity",
        p -> p.pacing() == Programme.Pacing.BY_TIME || advised("ls_pacing").test(p));
    MUST.put("sleep_plan", advised("ls_sleep"));
    MUST.put("smoking_cessation", advised("ls_smoking"));
    MUST.put("weight_management", advised("ls_weight"));
    MUST.put("return_to_work_plan", advised("ls_rtw"));
    MUST.put("relative_rest_sport", advised("ls_sport"));
    MUST.put("bone_protection_advice", advised("ls_bone_health"));
    MUST.put("fall_prevention", home("ba_", "mb_tai_chi").and(advised("ls_bone_health")));
    MUST.put("manual_mobilisation", hands(ManualTechnique.Kind.MOBILISATION));
    MUST.put("soft_tissue", hands(ManualTechnique.Kind.SOFT_TISSUE));
    MUST.put("si_belt", aid("dv_si_belt"));
    MUST.put("rollator", aid("dv_rollator"));
    MUST.put("brace_short_term", p -> aid("dv_lumbar_belt").or(aid("dv_tlso")).test(p));
    MUST.put("afo", aid("dv_afo"));
    MUST.put("psych_informed_rehab", Programme::psychologicallyInformed);
    MUST.put("recheck_neuro_each_visit", checked("recheck_neuro_each_visit"));
    MUST.put("reassess_1_week", checked("reassess_1_week"));
    MUST.put("reassess_4_6_weeks", checked("reassess_4_6_weeks"));

    MUST_NOT.put("mechanical_traction", means("md_traction"));
    MUST_NOT.put("therapeutic_ultrasound", means("md_ultrasound"));
    MUST_NOT.put("electro_modality", means("md_tens", "md_nmes").or(aid("dv_tens_unit")));
    MUST_NOT.put(
        "any_electro_with_pacemaker",
        means("md_tens", "md_nmes", "md_shortwave").or(aid("dv_tens_unit")));
    MUST_NOT.put(
        "passive_only_plan", p -> p.standing() == Programme.Standing.ACTIVE && p.home().isEmpty());
    MUST_NOT.put("thrust_manipulation", hands(ManualTechnique.Kind.THRUST));
    MUST_NOT.put("manual_therapy_any", p -> !p.manual().isEmpty());
    MUST_NOT.put("prone_pressure", p -> !p.manual().isEmpty());
    MUST_NOT.put("exercise_before_clearance", p -> !p.home().isEmpty());
    MUST_NOT.put("loaded_flexion", home("fu_lift_floor_", "cs_curl_up", "df_standing_flexion"));
    MUST_NOT.put(
        "end_range_flexion",
        home("df_double_knee", "df_standing_flexion", "df_prayer", "df_seated_flexion"));
    MUST_NOT.put(
        "extension_loading",
        home("dp_press_up", "bs_prone_trunk_lift", "bs_roman_chair", "dp_standing_extension"));
    MUST_NOT.put("prone_press_up", home("dp_press_up"));
    MUST_NOT.put("sit_ups", home("cs_curl_up"));
    MUST_NOT.put("neural_tensioner", home("ne_slump_tensioner"));
    MUST_NOT.put(
        "prolonged_brace",
        p ->
            p.devices().stream()
                .anyMatch(
                    d ->
                        d.item().id().equals("dv_tlso")
                            || (d.item().id().equals("dv_lumbar_belt")
                                && d.item().endsAfterWeeks() > 4)));
    MUST_NOT.put("pain_contingent_progression", p -> p.pacing() == Programme.Pacing.BY_PAIN);
  }

  private PlanTokens() {}

  /** The words of the experts that speak of rehabilitation. */
  static Set<String> must() {
    return MUST.keySet();
  }

  static Set<String> mustNot() {
    return MUST_NOT.keySet();
  }

  /** Those of the tokens that the programme lacks. */
  static List<String> missing(List<String> tokens, Programme programme) {
    return tokens.stream()
        .filter(MUST::containsKey)
        .filter(token -> !MUST.get(token).test(programme))
        .toList();
  }

  /** Those of the tokens that the programme breaks. */
  static List<String> broken(List<String> tokens, Programme programme) {
    return tokens.stream()
        .filter(MUST_NOT::containsKey)
        .filter(token -> MUST_NOT.get(token).test(programme))
        .toList();
  }

  private static Predicate<Programme> home(String... beginnings) {
    return p ->
        p.home().stream()
            .anyMatch(one -> Stream.of(beginnings).anyMatch(one.exercise().id()::startsWith));
  }

  private static Predicate<Programme> taught(String... topics) {
    return p -> Stream.of(topics).allMatch(topic -> taughtAny(p, topic));
  }

  private static boolean taughtAny(Programme p, String... topics) {
    return p.education().stream().anyMatch(t -> List.of(topics).contains(t.id()));
  }

  private static Predicate<Programme> advised(String id) {
    return p -> p.lifestyle().stream().anyMatch(advice -> advice.id().equals(id));
  }

  private static Predicate<Programme> hands(ManualTechnique.Kind kind) {
    return p -> p.manual().stream().anyMatch(offer -> offer.item().kind() == kind);
  }

  private static Predicate<Programme> means(String... ids) {
    return p -> p.modalities().stream().anyMatch(offer -> List.of(ids).contains(offer.item().id()));
  }

  private static Predicate<Programme> aid(String id) {
    return p -> p.devices().stream().anyMatch(offer -> offer.item().id().equals(id));
  }

  private static Predicate<Programme> checked(String id) {
    return p -> p.session().checks().stream().anyMatch(check -> check.id().equals(id));
  }
}
