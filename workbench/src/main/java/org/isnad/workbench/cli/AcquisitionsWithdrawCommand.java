package org.isnad.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes back that two acquisitions came by different hands. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Withdraws a declaration of independence. The record keeps both, the declaration and the withdrawal."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  isnad acquisitions withdraw CASE 2 --independent-of 1 --because 'same sender after all' --by 'J. Doe'")
final class AcquisitionsWithdrawCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Mixin
    private IndependenceOptions statement = new IndependenceOptions();

    AcquisitionsWithdrawCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        return statement.state(isnad, true);
    }
}
