package org.isnad.workbench;

import java.nio.file.Path;
import java.util.List;
import org.isnad.workbench.recovery.RecoveryOrder;

/** The process that is killed: it says how many keys it has as soon as that changes and another divisor is under way. */
final class RecoveryChild {
    private RecoveryChild() {}

    public static void main(String[] args) {
        List<String> library =
                RecoveryOrder.of(null, RecoveryOrder.BUDGET, 1, false).libraries();
        RecoveryOrder order = new RecoveryOrder(null, RecoveryOrder.BUDGET, 1, false, List.of(3, 65537), library);
        int[] said = {0};
        Workbench.at(Path.of(args[0]), CaseImage.CLOCK)
                .keys()
                .recover(
                        order,
                        status -> {
                            boolean computing =
                                    ProcessHandle.current().children().findAny().isPresent();
                            if (status.recovered() > said[0] && computing) {
                                said[0] = status.recovered();
                                System.out.println(said[0]);
                            }
                        },
                        () -> false);
    }
}
