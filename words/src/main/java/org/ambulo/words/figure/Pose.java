package org.ambulo.words.figure;

import java.util.List;

/**
 * One key pose: where each limb points, in degrees, 0 to the right and 90 up.
 *
 * @param name what the pose is called
 * @param trunk low trunk, upper trunk, head
 * @param leg thigh, shin and foot of the near leg
 * @param farLeg the same of the far leg
 * @param arm upper arm and forearm of the near arm
 * @param farArm the same of the far arm
 */
record Pose(
    String name,
    List<Double> trunk,
    List<Double> leg,
    List<Double> farLeg,
    List<Double> arm,
    List<Double> farArm) {}
